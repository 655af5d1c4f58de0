/** A dead letter, and what a topic of them holds. */
@NullMarked
package io.adwright.deadletters.letter;

import org.jspecify.annotations.NullMarked;
