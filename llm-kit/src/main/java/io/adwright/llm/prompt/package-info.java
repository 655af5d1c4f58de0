/** What the model is told, and how texts of others are kept from telling it anything. */
@NullMarked
package io.adwright.llm.prompt;

import org.jspecify.annotations.NullMarked;
