package io.adwright.optimizer.gate;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignRef;
import java.util.Optional;

/** The identity of an action, under which it can have one effect at most. */
final class ActionId {
  private ActionId() {}

  /**
   * Returns the id of {@code proposed}: a hash of campaign, kind, absolute values and plan.
   *
   * <p>The parts are named one by one, as the id must survive a new field in the event.
   */
  static String of(CampaignRef campaign, ActionSpec proposed, String planId) {
    return ContentHash.of("action")
        .and(CampaignKeys.of(campaign))
        .and(proposed.getKind().name())
        .and(text(proposed.getFromMicros()))
        .and(text(proposed.getToMicros()))
        .and(proposed.getCounterpart().map(CampaignKeys::of).orElse(""))
        .and(text(proposed.getCounterpartToMicros()))
        .and(planId)
        .id();
  }

  private static String text(Optional<Long> micros) {
    return micros.map(String::valueOf).orElse("");
  }
}
