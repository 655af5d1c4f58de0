/** Attempts to break what the gate and the optimizer promise. */
@NullMarked
package io.adwright.optimizer.gate;

import org.jspecify.annotations.NullMarked;
