/** What is remembered about situations like this one: pure functions over learnings. */
@NullMarked
package io.adwright.memory.recall;

import org.jspecify.annotations.NullMarked;
