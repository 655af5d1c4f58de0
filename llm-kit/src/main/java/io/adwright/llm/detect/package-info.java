/** Whether there is a model to ask. */
@NullMarked
package io.adwright.llm.detect;

import org.jspecify.annotations.NullMarked;
