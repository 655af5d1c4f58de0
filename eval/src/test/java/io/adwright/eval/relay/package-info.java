/** Tests of the package of the same name. */
@NullMarked
package io.adwright.eval.relay;

import org.jspecify.annotations.NullMarked;
