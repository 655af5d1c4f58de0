package io.adwright.optimizer.outcome.series;

import io.adwright.contracts.event.DeliveryStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A status and budget that a snapshot showed.
 *
 * @param budgetMicros daily budget, micros; null where the campaign carries none
 * @param at when it was seen last on its day
 */
public record Sighting(DeliveryStatus status, @Nullable Long budgetMicros, Instant at) {

  /** The budget, micros. */
  public Optional<Long> budget() {
    return Optional.ofNullable(budgetMicros);
  }
}
