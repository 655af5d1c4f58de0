package io.adwright.optimizer.gate;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Proposal;
import io.adwright.optimizer.ledger.Booking;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events about actions that no plan is at hand for any more. */
final class Outcomes {
  private Outcomes() {}

  /**
   * Returns the event that tells of {@code decision}, in the run that the action came from.
   *
   * @param cause what a person ordered; null if nobody did
   */
  static Execution of(Booking booking, Decision decision, @Nullable Control cause, Instant now) {
    String causation = cause == null ? null : cause.getContext().getEventId();
    return Execution.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId(
                    ContentHash.of("settled")
                        .and(decision.getActionId())
                        .and(decision.getStatus().name())
                        .and(causation == null ? "" : causation)
                        .id())
                .setCorrelationId(booking.correlationId())
                .setCausationId(causation)
                .setOccurredAt(now.truncatedTo(ChronoUnit.MICROS))
                .build())
        .setProvenance(Provenances.rules(Optimizer.VERSION))
        .setCampaign(booking.campaign().getRef())
        .setCurrency(booking.campaign().getCurrency())
        .setPlanId(booking.planId())
        .setDecisions(List.of(decision))
        .build();
  }

  /** Returns the booked action as the proposal that it came from, as far as it is known. */
  static Wanted wanted(Booking booking) {
    var proposal =
        Proposal.newBuilder()
            .setProposalId(booking.actionId())
            .setRank(1)
            .setAction(Actions.toSpec(booking.proposed()))
            .setRationale("settled by reading the ad platform back")
            .setFindings(List.of())
            .build();
    return new Wanted(proposal, booking.actionId(), booking.proposed());
  }

  /** Returns the verdict that the action was sent on. */
  static Verdict verdict(Booking booking) {
    return booking.isStage()
        ? new Verdict.Clamp(booking.effective(), "limited when it was sent", List.of())
        : new Verdict.Allow(booking.effective(), List.of());
  }
}
