/** How much of the model an account may use. */
@NullMarked
package io.adwright.llm.budget;

import org.jspecify.annotations.NullMarked;
