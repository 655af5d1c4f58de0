/** Tests of the ledger. */
@NullMarked
package io.adwright.optimizer.ledger;

import org.jspecify.annotations.NullMarked;
