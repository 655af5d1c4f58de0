/** Tests of the package of the same name. */
@NullMarked
package io.adwright.gateway.imports.row;

import org.jspecify.annotations.NullMarked;
