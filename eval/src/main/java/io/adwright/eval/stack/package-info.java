/** The running stack as the bench meets it: addresses, clients, processes. */
@NullMarked
package io.adwright.eval.stack;

import org.jspecify.annotations.NullMarked;
