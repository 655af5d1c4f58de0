/** What the ad platform knows and how it decides: pure values and functions, no clock, no I/O. */
@NullMarked
package io.adwright.simulator.platform;

import org.jspecify.annotations.NullMarked;
