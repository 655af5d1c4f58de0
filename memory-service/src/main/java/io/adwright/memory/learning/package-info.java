/** How outcomes become learnings, and what is known of them: pure functions and their state. */
@NullMarked
package io.adwright.memory.learning;

import org.jspecify.annotations.NullMarked;
