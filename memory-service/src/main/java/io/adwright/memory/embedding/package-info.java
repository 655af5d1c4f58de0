/** Texts to vectors: the port, and the sentence transformer behind it. */
@NullMarked
package io.adwright.memory.embedding;

import org.jspecify.annotations.NullMarked;
