/** Tests of the package of the same name. */
@NullMarked
package io.adwright.local.supervise;

import org.jspecify.annotations.NullMarked;
