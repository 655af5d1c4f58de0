package io.adwright.optimizer.gate;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Entry;
import java.time.Instant;
import java.util.List;

/** Makes the plan that undoes an action. It is judged like any other. */
final class Rollback {
  private Rollback() {}

  /** Returns a plan with one proposal: back to what was in force before {@code entry}. */
  static Strategy plan(Entry entry, Control control, Instant now, DecisionText text) {
    Booking booking = entry.booking();
    String planId = ContentHash.of("rollback").and(booking.actionId()).id();
    String rationale =
        text.rollback(
            "undoes \"%s\" by order of %s"
                .formatted(text.action(booking.effective()), control.getOperator()),
            PlanRun.since(entry.state()));
    var context =
        EventContext.newBuilder(control.getContext())
            .setCorrelationId(booking.correlationId())
            .setOccurredAt(now)
            .build();
    return Strategy.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules(Optimizer.VERSION))
        .setPlanId(planId)
        .setDiagnosis(diagnosis(context, booking.campaign(), now))
        .setLearnings(List.of())
        .setProposals(
            List.of(
                Proposal.newBuilder()
                    .setProposalId(planId)
                    .setRank(1)
                    .setAction(Actions.toSpec(inverse(booking.effective())))
                    .setRationale(rationale)
                    .setFindings(List.of())
                    .build()))
        .setRationale(rationale)
        .build();
  }

  /** Returns the id of the one action of {@code plan}. */
  static String actionId(Strategy plan) {
    return ActionId.of(
        plan.getDiagnosis().getCampaign().getRef(),
        plan.getProposals().getFirst().getAction(),
        plan.getPlanId());
  }

  private static Action inverse(Action action) {
    return switch (action) {
      case SetDailyBudget(var from, var to) -> new SetDailyBudget(to, from);
      case Pause _ -> new Resume();
      case Resume _ -> new Pause();
      case Action.SetBid(var from, var to) -> new Action.SetBid(to, from);
      case Action.ShiftBudget _, Action.RefreshCreative _, Action.FixTracking _, Action.Observe _ ->
          throw new IllegalArgumentException(action + " changes nothing that could be undone");
    };
  }

  private static Diagnosis diagnosis(EventContext context, CampaignProfile campaign, Instant now) {
    return Diagnosis.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules(Optimizer.VERSION))
        .setCampaign(campaign)
        .setAsOf(now)
        .setRevision(0)
        .setKpis(Kpis.newBuilder().setStart(now).setEnd(now).setWindows(0).build())
        .setFindings(List.of())
        .setExplanation("a person undoes an action")
        .build();
  }
}
