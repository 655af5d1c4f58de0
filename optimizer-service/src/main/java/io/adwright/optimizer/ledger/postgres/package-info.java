/** The ledger in PostgreSQL. */
@NullMarked
package io.adwright.optimizer.ledger.postgres;

import org.jspecify.annotations.NullMarked;
