@NullMarked
package io.adwright.memory.engine;

import org.jspecify.annotations.NullMarked;
