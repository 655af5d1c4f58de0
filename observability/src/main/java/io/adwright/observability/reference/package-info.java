/** Reference pages that are made of the sources. */
@NullMarked
package io.adwright.observability.reference;

import org.jspecify.annotations.NullMarked;
