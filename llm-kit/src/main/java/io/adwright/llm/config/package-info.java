/** Settings of the language model. */
@NullMarked
package io.adwright.llm.config;

import org.jspecify.annotations.NullMarked;
