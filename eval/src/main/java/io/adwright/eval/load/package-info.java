/** Load on a fixed schedule, measured from the moment that each run was meant to start. */
@NullMarked
package io.adwright.eval.load;

import org.jspecify.annotations.NullMarked;
