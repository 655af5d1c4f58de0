/** What the analyst asks a language model for. */
@NullMarked
package io.adwright.analyst.llm;

import org.jspecify.annotations.NullMarked;
