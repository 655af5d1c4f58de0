/** A reference ad platform with a REST API, a memory that survives crashes, and faults to order. */
@NullMarked
package io.adwright.simulator;

import org.jspecify.annotations.NullMarked;
