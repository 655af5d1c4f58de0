/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.stack;

import org.jspecify.annotations.NullMarked;
