/** Ollama's HTTP API, as its documentation gives it, for tests. */
@NullMarked
package io.adwright.llm.stub;

import org.jspecify.annotations.NullMarked;
