/** Tests of the journal file. */
@NullMarked
package io.adwright.simulator.journal;

import org.jspecify.annotations.NullMarked;
