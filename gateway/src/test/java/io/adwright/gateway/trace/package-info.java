/** Tests of trace assembly and of the store, with events made by hand. */
@NullMarked
package io.adwright.gateway.trace;

import org.jspecify.annotations.NullMarked;
