/** From cells to one checked row, or the reason why it is set aside. */
@NullMarked
package io.adwright.gateway.imports.row;

import org.jspecify.annotations.NullMarked;
