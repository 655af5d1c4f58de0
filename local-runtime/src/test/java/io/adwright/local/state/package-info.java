/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.state;

import org.jspecify.annotations.NullMarked;
