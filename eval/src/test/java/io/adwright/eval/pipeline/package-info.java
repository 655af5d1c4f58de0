/** Tests of the package of the same name. */
@NullMarked
package io.adwright.eval.pipeline;

import org.jspecify.annotations.NullMarked;
