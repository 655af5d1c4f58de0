package io.adwright.memory.learning;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.memory.recall.Situations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What actions did. */
public final class Outcomes {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Outcomes() {}

  /** A raised budget of a campaign that was limited by it; {@code day} tells when. */
  public static Outcome.Builder raisedBudget(String id, OutcomeVerdict verdict, int day) {
    return raisedBudget(id, verdict, day, Situations.campaign().build());
  }

  public static Outcome.Builder raisedBudget(
      String id, OutcomeVerdict verdict, int day, CampaignProfile campaign) {
    Instant from = START.plus(Duration.ofDays(day));
    return Outcome.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId("event-" + id)
                .setCorrelationId("run-" + id)
                .setOccurredAt(from.plus(Duration.ofDays(8)))
                .build())
        .setProvenance(Provenances.rules("optimizer-1"))
        .setOutcomeId(id)
        .setActionId("action-" + id)
        .setCampaign(campaign)
        .setAction(
            ActionSpec.newBuilder()
                .setKind(ActionKind.SET_DAILY_BUDGET)
                .setFromMicros(50_000_000L)
                .setToMicros(60_000_000L)
                .build())
        .setFindings(List.of(FindingCode.BUDGET_LIMITED))
        .setVerdict(verdict)
        .setEffect(effect(verdict))
        .setBefore(kpis(from.minus(Duration.ofDays(7)), from))
        .setObservedFrom(from)
        .setObservedTo(from.plus(Duration.ofDays(7)))
        .setExplanation("Measured.");
  }

  private static Effect effect(OutcomeVerdict verdict) {
    return switch (verdict) {
      case IMPROVED -> effect(0.05, 0.12, 0.19);
      case WORSENED -> effect(-0.2, -0.12, -0.04);
      case NO_EFFECT -> effect(-0.03, 0.0, 0.03);
      case INSUFFICIENT, CONFOUNDED -> null;
    };
  }

  public static Effect effect(double low, double mid, double high) {
    return Effect.newBuilder().setMetric("roas").setLow(low).setMid(mid).setHigh(high).build();
  }

  private static Kpis kpis(Instant start, Instant end) {
    return Kpis.newBuilder().setStart(start).setEnd(end).setWindows(7).build();
  }
}
