package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with its identity.
 *
 * @param proposal as the plan makes it
 * @param actionId under which it can have one effect at most
 * @param action what it means; null if it is nothing that could ever be allowed
 */
record Wanted(Proposal proposal, String actionId, @Nullable Action action) {

  /** Returns whether it would change something on the platform. */
  boolean isChange() {
    return action != null && action.exposure() != Exposure.NEUTRAL;
  }
}
