/** The adapter against platforms that behave, and platforms that do not. */
@NullMarked
package io.adwright.optimizer.platform;

import org.jspecify.annotations.NullMarked;
