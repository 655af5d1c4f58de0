/** The meaning of single cells: numbers, dates, states. */
@NullMarked
package io.adwright.gateway.imports.value;

import org.jspecify.annotations.NullMarked;
