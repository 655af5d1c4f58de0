/** The ledger on a real PostgreSQL. */
@NullMarked
package io.adwright.optimizer.ledger.postgres;

import org.jspecify.annotations.NullMarked;
