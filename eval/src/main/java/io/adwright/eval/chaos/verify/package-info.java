/** Judges by what was left behind whether anything was lost, done twice, or done without leave. */
@NullMarked
package io.adwright.eval.chaos.verify;

import org.jspecify.annotations.NullMarked;
