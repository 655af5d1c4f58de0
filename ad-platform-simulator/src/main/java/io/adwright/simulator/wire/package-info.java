/** The JSON shapes that clients and the journal file see. */
@NullMarked
package io.adwright.simulator.wire;

import org.jspecify.annotations.NullMarked;
