package io.adwright.strategist.llm;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.MetricUnit;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.RecalledLearning;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.Targets;
import io.adwright.strategist.plan.PlanPolicy;
import io.adwright.strategist.plan.Planner;
import java.time.Instant;
import java.util.List;

/** Recalls whose plans leave something to choose. */
final class Cases {
  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
  private static final long MICROS = 1_000_000;
  private static final EventContext CONTEXT =
      EventContext.newBuilder()
          .setEventId("event-1")
          .setCorrelationId("run-1")
          .setOccurredAt(NOW)
          .build();

  private Cases() {}

  /** Rules: raise the budget by a fifth, then new ads. */
  static Recall winning(String text, long budgetMicros) {
    return recall(
        text,
        budgetMicros,
        finding(FindingCode.SCALE_OPPORTUNITY, Severity.HIGH, "roas", 3.2, 1.5, 3.8),
        finding(FindingCode.LOW_CTR, Severity.LOW, "ctr", 0.012, 0.02, 0.014));
  }

  /** Rules: a pause, then a cut by a fifth, then new ads. */
  static Recall losing(String text) {
    return recall(
        text,
        100 * MICROS,
        finding(FindingCode.LOW_ROAS, Severity.CRITICAL, "roas", 0.3, 2, 0.5),
        finding(FindingCode.LOW_CTR, Severity.LOW, "ctr", 0.012, 0.02, 0.014));
  }

  static Strategy planned(Recall recall) {
    return new Planner(PlanPolicy.DEFAULTS).plan(recall, CONTEXT);
  }

  private static Recall recall(String text, long budgetMicros, Finding... findings) {
    return Recall.newBuilder()
        .setContext(CONTEXT)
        .setProvenance(Provenances.rules("memory-1"))
        .setDiagnosis(
            Diagnosis.newBuilder()
                .setContext(CONTEXT)
                .setProvenance(Provenances.rules("analyst-1"))
                .setCampaign(campaign(text, budgetMicros))
                .setAsOf(NOW)
                .setRevision(1)
                .setKpis(kpis())
                .setPreviousKpis(kpis())
                .setFindings(List.of(findings))
                .setExplanation("What was found.")
                .build())
        .setQueryText("query")
        .setLearnings(List.of(learning(text)))
        .setIndex("memory")
        .build();
  }

  private static CampaignProfile campaign(String text, long budgetMicros) {
    return CampaignProfile.newBuilder()
        .setRef(new CampaignRef("acme", Platform.GOOGLE_ADS, "account", "campaign"))
        .setName(text)
        .setCurrency("USD")
        .setTimeZone("UTC")
        .setStatus(DeliveryStatus.ACTIVE)
        .setDailyBudgetMicros(budgetMicros)
        .setTargets(Targets.newBuilder().setRoas(1.5).build())
        .setAudience(text)
        .setVertical(text)
        .setCreatives(
            List.of(
                Creative.newBuilder()
                    .setHeadlines(List.of(text))
                    .setDescriptions(List.of(text))
                    .setFinalUrl(text)
                    .build()))
        .build();
  }

  private static Kpis kpis() {
    return Kpis.newBuilder()
        .setStart(NOW)
        .setEnd(NOW)
        .setWindows(7)
        .setSpendMicros(700 * MICROS)
        .setClicks(1_400L)
        .setConversionCount(56.0)
        .setCvr(0.04)
        .build();
  }

  private static Finding finding(
      FindingCode code,
      Severity severity,
      String metric,
      double observed,
      double expected,
      double high) {
    return new Finding(
        code,
        severity,
        0.95,
        List.of(
            Evidence.newBuilder()
                .setMetric(metric)
                .setUnit(MetricUnit.RATIO)
                .setObserved(observed)
                .setExpected(expected)
                .setHigh(high)
                .setWindowStart(NOW)
                .setWindowEnd(NOW)
                .build()),
        code + " was found.");
  }

  private static RecalledLearning learning(String text) {
    return RecalledLearning.newBuilder()
        .setLearningId("L-1")
        .setText(text)
        .setScore(0.9)
        .setSimilarity(0.8)
        .setWhyMatched("same finding")
        .setAppliesTo(
            LearningContext.newBuilder()
                .setFinding(FindingCode.SCALE_OPPORTUNITY)
                .setAction(ActionKind.SET_DAILY_BUDGET)
                .build())
        .setEffect(new Effect("roas", -0.05, -0.1, -0.01))
        .setEvidence("outcome-1")
        .setValidity(LearningValidity.CANDIDATE)
        .setOrigin(LearningOrigin.OUTCOME)
        .build();
  }
}
