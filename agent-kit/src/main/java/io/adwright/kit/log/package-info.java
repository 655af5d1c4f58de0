/** Lines for people in front of a terminal, and lines for programs that collect them. */
@NullMarked
package io.adwright.kit.log;

import org.jspecify.annotations.NullMarked;
