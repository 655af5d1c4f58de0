/** All that can be recalled: the learnings of the topic, the playbook, and what searches them. */
@NullMarked
package io.adwright.memory.library;

import org.jspecify.annotations.NullMarked;
