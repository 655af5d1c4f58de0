/** The Analyst: metrics in, diagnosis out. */
@NullMarked
package io.adwright.analyst;

import org.jspecify.annotations.NullMarked;
