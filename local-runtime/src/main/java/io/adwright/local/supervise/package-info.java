/** Keeps the processes of the stack: starts them in order, heals what dies, ends them all. */
@NullMarked
package io.adwright.local.supervise;

import org.jspecify.annotations.NullMarked;
