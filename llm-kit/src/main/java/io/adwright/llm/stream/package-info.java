/** The model's answer, published while it is made. */
@NullMarked
package io.adwright.llm.stream;

import org.jspecify.annotations.NullMarked;
