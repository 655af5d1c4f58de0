/** Tests of the JSON shapes. */
@NullMarked
package io.adwright.simulator.wire;

import org.jspecify.annotations.NullMarked;
