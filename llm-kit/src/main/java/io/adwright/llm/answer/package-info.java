/** The shape of an answer, as a schema for the model and as a check of what came back. */
@NullMarked
package io.adwright.llm.answer;

import org.jspecify.annotations.NullMarked;
