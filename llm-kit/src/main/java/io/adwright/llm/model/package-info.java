/** One bounded, streamed call of the model. */
@NullMarked
package io.adwright.llm.model;

import org.jspecify.annotations.NullMarked;
