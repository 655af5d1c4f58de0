/** Policy files as they are written, with the line of every word. */
@NullMarked
package io.adwright.optimizer.policy.text;

import org.jspecify.annotations.NullMarked;
