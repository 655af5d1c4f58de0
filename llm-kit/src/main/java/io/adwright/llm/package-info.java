/** The seam between an agent's rules and a language model that may help, or fail. */
@NullMarked
package io.adwright.llm;

import org.jspecify.annotations.NullMarked;
