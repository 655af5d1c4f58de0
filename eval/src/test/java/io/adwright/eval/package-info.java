/** Tests of the package of the same name. */
@NullMarked
package io.adwright.eval;

import org.jspecify.annotations.NullMarked;
