/** The Memory: diagnosis in, recall out. */
@NullMarked
package io.adwright.memory;

import org.jspecify.annotations.NullMarked;
