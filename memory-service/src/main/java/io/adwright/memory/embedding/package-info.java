/** Texts to vectors: the port, and how the sentence transformer gets ready behind it. */
@NullMarked
package io.adwright.memory.embedding;

import org.jspecify.annotations.NullMarked;
