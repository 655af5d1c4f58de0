/** Tests of the package of the same name. */
@NullMarked
package io.adwright.eval.stack;

import org.jspecify.annotations.NullMarked;
