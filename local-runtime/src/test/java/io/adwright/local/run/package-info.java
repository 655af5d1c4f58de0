/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.run;

import org.jspecify.annotations.NullMarked;
