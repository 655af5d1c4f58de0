/** Faults that a test orders, so that a client of an ad platform can be tried against them. */
@NullMarked
package io.adwright.simulator.fault;

import org.jspecify.annotations.NullMarked;
