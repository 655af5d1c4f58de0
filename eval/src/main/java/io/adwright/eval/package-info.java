/** Measures Adwright: a load on the running stack, beside a bare relay of the same shape. */
@NullMarked
package io.adwright.eval;

import org.jspecify.annotations.NullMarked;
