/** Tests of the package of the same name. */
@NullMarked
package io.adwright.gateway.imports.value;

import org.jspecify.annotations.NullMarked;
