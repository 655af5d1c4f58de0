/** Tests of the package of the same name. */
@NullMarked
package io.adwright.eval.load;

import org.jspecify.annotations.NullMarked;
