/** What is known of campaigns, day by day, from snapshots that come in any order. */
@NullMarked
package io.adwright.optimizer.outcome.series;

import org.jspecify.annotations.NullMarked;
