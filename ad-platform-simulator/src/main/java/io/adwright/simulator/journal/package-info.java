/** The file that remembers every request: append-only, on disk before anybody gets an answer. */
@NullMarked
package io.adwright.simulator.journal;

import org.jspecify.annotations.NullMarked;
