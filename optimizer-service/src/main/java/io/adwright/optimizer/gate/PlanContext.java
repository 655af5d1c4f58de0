package io.adwright.optimizer.gate;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Scopes;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every proposal of one plan.
 *
 * @param gate the gate in force
 * @param switches the orders in force
 * @param defaultMode where no mode was ordered
 * @param capabilities of the platform for this campaign
 * @param plan the plan
 * @param platformState the campaign as the platform has it now
 * @param receipts what the platform did of this plan before, by action id; asked for only where the
 *     campaign is not as the plan was made on
 * @param now the time
 */
record PlanContext(
    Gate gate,
    Switchboard switches,
    AutonomyMode defaultMode,
    Capabilities capabilities,
    Strategy plan,
    Answer<CampaignState> platformState,
    Map<String, Receipt> receipts,
    Instant now) {
  PlanContext {
    receipts = Map.copyOf(receipts);
  }

  CampaignProfile campaign() {
    return plan.getDiagnosis().getCampaign();
  }

  Instant at() {
    return gate.reckonedAt(plan, now);
  }

  Scopes scopes() {
    return Scopes.of(campaign(), at());
  }

  AutonomyMode mode(ActionKind kind) {
    return switches.mode(campaign().getRef(), kind).orElse(defaultMode);
  }

  /** Returns the situation of one proposal. */
  Situation situation(
      Wanted wanted, AutonomyMode mode, @Nullable Books books, Situation.@Nullable Closed closed) {
    CampaignRef ref = campaign().getRef();
    return new Situation(
        plan,
        wanted.proposal(),
        platformState,
        now,
        mode,
        closed,
        new Situation.Account(
            books,
            scopes(),
            at(),
            switches.stops(ref, wanted.proposal().getAction().getKind()).orElse(null),
            capabilities.overDelivery(),
            capabilities.changesPerHour()));
  }
}
