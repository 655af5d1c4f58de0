@NullMarked
package io.adwright.memory.embedding;

import org.jspecify.annotations.NullMarked;
