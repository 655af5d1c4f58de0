@NullMarked
package io.adwright.memory.library;

import org.jspecify.annotations.NullMarked;
