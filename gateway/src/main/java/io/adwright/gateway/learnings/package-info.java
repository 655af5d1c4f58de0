/** What memory has learnt, asked of the memory service. */
@NullMarked
package io.adwright.gateway.learnings;

import org.jspecify.annotations.NullMarked;
