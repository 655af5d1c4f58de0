/** Tests of what the copywriter asks a language model for. */
@NullMarked
package io.adwright.copywriter.llm;

import org.jspecify.annotations.NullMarked;
