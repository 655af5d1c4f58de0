/** Exact nearest-neighbour search over vectors: the port, FAISS, and the fallback in Java. */
@NullMarked
package io.adwright.memory.index;

import org.jspecify.annotations.NullMarked;
