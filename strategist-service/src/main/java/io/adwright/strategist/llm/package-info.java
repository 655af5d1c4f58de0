/** What the strategist asks a language model for. */
@NullMarked
package io.adwright.strategist.llm;

import org.jspecify.annotations.NullMarked;
