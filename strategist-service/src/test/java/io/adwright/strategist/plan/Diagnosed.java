package io.adwright.strategist.plan;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A campaign with a diagnosis, for tests: running, with a budget of 100 USD, until said otherwise.
 */
final class Diagnosed {
  static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
  static final long MICROS = 1_000_000;

  private final CampaignProfile.Builder campaign =
      CampaignProfile.newBuilder()
          .setRef(new CampaignRef("acme", Platform.GOOGLE_ADS, "account", "campaign"))
          .setName("Spring sale")
          .setCurrency("USD")
          .setTimeZone("UTC")
          .setStatus(DeliveryStatus.ACTIVE)
          .setDailyBudgetMicros(100 * MICROS);
  private final Targets.Builder targets = Targets.newBuilder();
  private final Kpis.Builder kpis =
      Kpis.newBuilder()
          .setStart(NOW)
          .setEnd(NOW)
          .setWindows(7)
          .setSpendMicros(700 * MICROS)
          .setClicks(1_400L)
          .setConversionCount(56.0)
          .setCvr(0.04);
  private final Kpis.Builder previous =
      Kpis.newBuilder().setStart(NOW).setEnd(NOW).setWindows(7).setConversionCount(60.0);
  private final List<Finding> findings = new ArrayList<>();
  private final List<RecalledLearning> learnings = new ArrayList<>();
  private PlanPolicy policy = PlanPolicy.DEFAULTS;

  static EventContext context(String eventId, String correlationId) {
    return EventContext.newBuilder()
        .setEventId(eventId)
        .setCorrelationId(correlationId)
        .setOccurredAt(NOW)
        .build();
  }

  static Diagnosed winner() {
    return new Diagnosed()
        .targets(t -> t.setRoas(1.5))
        .finding(
            FindingCode.SCALE_OPPORTUNITY,
            Severity.HIGH,
            0.95,
            evidence("roas", 3.2, 1.5, 2.67, 3.82),
            days(6, 7))
        .finding(FindingCode.BUDGET_LIMITED, Severity.LOW, 0.98, days(6, 7));
  }

  static Diagnosed loser(Severity severity, double roas, double high) {
    return new Diagnosed()
        .targets(t -> t.setRoas(2.0))
        .finding(FindingCode.LOW_ROAS, severity, 0.99, evidence("roas", roas, 2, roas * 0.8, high));
  }

  Diagnosed campaign(Consumer<CampaignProfile.Builder> change) {
    change.accept(campaign);
    return this;
  }

  Diagnosed targets(Consumer<Targets.Builder> change) {
    change.accept(targets);
    return this;
  }

  Diagnosed kpis(Consumer<Kpis.Builder> change) {
    change.accept(kpis);
    return this;
  }

  Diagnosed previous(Consumer<Kpis.Builder> change) {
    change.accept(previous);
    return this;
  }

  Diagnosed policy(PlanPolicy wanted) {
    policy = wanted;
    return this;
  }

  Diagnosed finding(FindingCode code, Severity severity, double confidence, Evidence... evidence) {
    return finding(code, severity, confidence, List.of(evidence));
  }

  Diagnosed finding(
      FindingCode code, Severity severity, double confidence, List<Evidence> evidence) {
    findings.add(new Finding(code, severity, confidence, evidence, code + " was found."));
    return this;
  }

  Diagnosed learning(
      String id, LearningValidity validity, FindingCode finding, ActionKind action, Effect effect) {
    learnings.add(
        RecalledLearning.newBuilder()
            .setLearningId(id)
            .setText("what was learnt")
            .setScore(0.9)
            .setSimilarity(0.8)
            .setWhyMatched("same finding")
            .setAppliesTo(
                LearningContext.newBuilder().setFinding(finding).setAction(action).build())
            .setEffect(effect)
            .setEvidence("outcome-1")
            .setValidity(validity)
            .setOrigin(LearningOrigin.OUTCOME)
            .build());
    return this;
  }

  /** Changes the learning that was added last. */
  Diagnosed but(UnaryOperator<RecalledLearning.Builder> change) {
    RecalledLearning last = learnings.removeLast();
    learnings.add(change.apply(RecalledLearning.newBuilder(last)).build());
    return this;
  }

  Diagnosis diagnosis(EventContext context) {
    return Diagnosis.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules("analyst-1"))
        .setCampaign(campaign.setTargets(targets.build()).build())
        .setAsOf(NOW)
        .setRevision(1)
        .setKpis(kpis.build())
        .setPreviousKpis(previous.build())
        .setFindings(findings)
        .setExplanation("what was found, told")
        .build();
  }

  Recall recall(EventContext context) {
    return Recall.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules("memory-1"))
        .setDiagnosis(diagnosis(context))
        .setQueryText("query")
        .setLearnings(learnings)
        .setIndex("memory")
        .build();
  }

  Strategy planned() {
    EventContext context = context("event-1", "run-1");
    return new Planner(policy).plan(recall(context), context);
  }

  static Evidence evidence(
      String metric, double observed, double expected, double low, double high) {
    return about(metric)
        .setObserved(observed)
        .setExpected(expected)
        .setLow(low)
        .setHigh(high)
        .build();
  }

  static Evidence days(int full, int all) {
    return about("days_budget_ran_out")
        .setUnit(MetricUnit.DAYS)
        .setObserved((double) full)
        .setSampleSize((double) all)
        .build();
  }

  static Evidence.Builder about(String metric) {
    return Evidence.newBuilder()
        .setMetric(metric)
        .setUnit(metric.equals("cpa") ? MetricUnit.MICROS : MetricUnit.RATIO)
        .setWindowStart(NOW)
        .setWindowEnd(NOW);
  }
}
