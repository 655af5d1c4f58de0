/** A real broker and a real schema registry for integration tests. */
@NullMarked
package io.adwright.teststack;

import org.jspecify.annotations.NullMarked;
