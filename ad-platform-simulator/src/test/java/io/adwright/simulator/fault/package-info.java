/** Tests of the faults. */
@NullMarked
package io.adwright.simulator.fault;

import org.jspecify.annotations.NullMarked;
