package io.adwright.optimizer.platform;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.gate.CampaignState;

/** What we ask the simulator for, in its words. */
final class SimulatorRequests {
  /** The simulator's limit, in UTF-16 units. */
  private static final int MAX_NAME = 512;

  private SimulatorRequests() {}

  /** Returns the change that {@code action} means, bound to the state that it was decided on. */
  static Wire.Change change(Action action, CampaignState base) {
    return switch (action) {
      case SetDailyBudget(Money from, Money to) ->
          new Wire.Change(to.micros(), null, base.revision(), from.micros());
      case Pause _ -> new Wire.Change(null, "PAUSED", base.revision(), null);
      case Resume _ -> new Wire.Change(null, "ACTIVE", base.revision(), null);
      case SetBid _, ShiftBudget _, RefreshCreative _, FixTracking _, Observe _ ->
          throw new IllegalArgumentException(action.kind() + " is nothing that the simulator does");
    };
  }

  /** Returns the campaign as the metrics describe it. */
  static Wire.Draft draft(CampaignProfile campaign) {
    return new Wire.Draft(
        name(campaign),
        campaign.getCurrency(),
        campaign.getDailyBudgetMicros().orElse(null),
        status(campaign.getStatus()));
  }

  private static String status(DeliveryStatus status) {
    return switch (status) {
      case PAUSED -> "PAUSED";
      case ENDED -> "REMOVED";
      case ACTIVE, LIMITED_BY_BUDGET, LEARNING, PENDING, UNKNOWN -> "ACTIVE";
    };
  }

  /** Names are untrusted; the simulator takes whole characters only, and a limited number. */
  private static String name(CampaignProfile campaign) {
    String visible = campaign.getName().replaceAll("\\p{C}+", " ").strip();
    if (visible.isEmpty()) {
      return "Campaign " + SimulatorPaths.campaignId(campaign.getRef());
    }
    int end = Math.min(visible.length(), MAX_NAME);
    boolean splitsPair =
        end < visible.length() && Character.isHighSurrogate(visible.charAt(end - 1));
    return visible.substring(0, splitsPair ? end - 1 : end).strip();
  }
}
