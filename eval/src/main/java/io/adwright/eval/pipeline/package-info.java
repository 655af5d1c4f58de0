/** Campaigns sent through the five agents, and what the stack tells about them. */
@NullMarked
package io.adwright.eval.pipeline;

import org.jspecify.annotations.NullMarked;
