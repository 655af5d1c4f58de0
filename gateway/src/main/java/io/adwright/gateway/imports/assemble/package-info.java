/** From rows to campaigns with windows. */
@NullMarked
package io.adwright.gateway.imports.assemble;

import org.jspecify.annotations.NullMarked;
