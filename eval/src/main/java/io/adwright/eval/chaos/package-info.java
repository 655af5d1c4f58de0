/**
 * Kills parts of the stack while campaigns flow, and checks afterwards what became of the money.
 */
@NullMarked
package io.adwright.eval.chaos;

import org.jspecify.annotations.NullMarked;
