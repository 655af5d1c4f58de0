/** Promises of recall, and the kit that every index must pass. */
@NullMarked
package io.adwright.memory.recall;

import org.jspecify.annotations.NullMarked;
