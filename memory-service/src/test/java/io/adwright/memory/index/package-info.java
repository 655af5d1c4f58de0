@NullMarked
package io.adwright.memory.index;

import org.jspecify.annotations.NullMarked;
