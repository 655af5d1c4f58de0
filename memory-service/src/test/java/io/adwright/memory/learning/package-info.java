@NullMarked
package io.adwright.memory.learning;

import org.jspecify.annotations.NullMarked;
