/** What is checked before a change is sent. */
@NullMarked
package io.adwright.optimizer.platform.checked;

import org.jspecify.annotations.NullMarked;
