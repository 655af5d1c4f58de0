/** Gets embedder and index ready in the background, and says what answers meanwhile. */
@NullMarked
package io.adwright.memory.engine;

import org.jspecify.annotations.NullMarked;
