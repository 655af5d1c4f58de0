/** What was done with money, what may still be, and who decided it. Pure; storage stands below. */
@NullMarked
package io.adwright.optimizer.ledger;

import org.jspecify.annotations.NullMarked;
