package io.adwright.optimizer.gate;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.control.Switchboard;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What people have ordered, and what holds where they have not.
 *
 * @param switches kill switches and modes as they stand at the moment of asking
 * @param defaultModes the mode of a campaign for which none was ordered
 */
public record Orders(
    Supplier<Switchboard> switches, Function<CampaignRef, AutonomyMode> defaultModes) {

  /** Returns the mode in force for such actions on {@code campaign}. */
  public AutonomyMode mode(CampaignRef campaign, ActionKind kind) {
    return switches.get().mode(campaign, kind).orElseGet(() -> defaultMode(campaign));
  }

  AutonomyMode defaultMode(CampaignRef campaign) {
    return defaultModes.apply(campaign);
  }
}
