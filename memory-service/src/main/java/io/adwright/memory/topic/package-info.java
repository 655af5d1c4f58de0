/** The topic of learnings: reading all of it, writing to it, and snapshots of what was read. */
@NullMarked
package io.adwright.memory.topic;

import org.jspecify.annotations.NullMarked;
