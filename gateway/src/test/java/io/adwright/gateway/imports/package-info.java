/** Tests of the package of the same name. */
@NullMarked
package io.adwright.gateway.imports;

import org.jspecify.annotations.NullMarked;
