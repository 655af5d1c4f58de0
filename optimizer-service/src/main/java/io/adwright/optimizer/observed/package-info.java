/** Keeps what outcomes are judged by in PostgreSQL. */
@NullMarked
package io.adwright.optimizer.observed;

import org.jspecify.annotations.NullMarked;
