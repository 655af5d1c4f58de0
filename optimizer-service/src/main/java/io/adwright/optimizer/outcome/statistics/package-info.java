/** How an effect is told from chance. */
@NullMarked
package io.adwright.optimizer.outcome.statistics;

import org.jspecify.annotations.NullMarked;
