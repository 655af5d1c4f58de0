/** Tests of the package of the same name. */
@NullMarked
package io.adwright.eval.report;

import org.jspecify.annotations.NullMarked;
