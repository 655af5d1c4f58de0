package io.adwright.gateway.trace;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.ApprovalRequest;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.MetricUnit;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.RecalledLearning;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.StepPhase;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.Targets;
import io.adwright.contracts.event.TokenChunk;
import io.adwright.contracts.event.VerdictKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A whole run as five healthy agents leave it behind: the snapshot, five outputs, ten reports.
 *
 * @param correlationId the run
 * @param tenantId whose it is
 * @param campaignId the campaign
 * @param importId the import
 * @param publishedAt when the snapshot was published; each agent needs 2 ms, one after the other
 */
public record SampleRun(
    String correlationId,
    String tenantId,
    String campaignId,
    String importId,
    Instant publishedAt) {
  public static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

  private static final Duration PER_STEP = Duration.ofMillis(2);
  private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 28;

  /** A run published at noon. */
  public static SampleRun of(String correlationId) {
    return new SampleRun(correlationId, "default", "c-17", "imp-1", NOON);
  }

  public SampleRun campaign(String id) {
    return new SampleRun(correlationId, tenantId, id, importId, publishedAt);
  }

  public SampleRun tenant(String id) {
    return new SampleRun(correlationId, id, campaignId, importId, publishedAt);
  }

  public SampleRun imported(String id) {
    return new SampleRun(correlationId, tenantId, campaignId, id, publishedAt);
  }

  public SampleRun publishedAt(Instant instant) {
    return new SampleRun(correlationId, tenantId, campaignId, importId, instant);
  }

  /** Everything, in the order in which it happens. */
  public List<TraceEvent> events() {
    List<TraceEvent> events = new ArrayList<>();
    events.add(new TraceEvent.MetricsSeen(metrics()));
    for (Stage stage : Stage.values()) {
      events.add(started(stage.agent()));
      events.add(output(stage));
      events.add(finished(stage.agent()));
    }
    return events;
  }

  /** The trace of everything. */
  public Trace trace() {
    return fold(events());
  }

  /** The trace of some events of one run. */
  public static Trace fold(List<TraceEvent> events) {
    Trace trace = Trace.of(events.getFirst());
    for (TraceEvent event : events.subList(1, events.size())) {
      trace = trace.with(event);
    }
    return trace;
  }

  public TraceEvent output(Stage stage) {
    return switch (stage) {
      case ANALYST -> new TraceEvent.DiagnosisSeen(diagnosis());
      case MEMORY -> new TraceEvent.RecallSeen(recall());
      case STRATEGIST -> new TraceEvent.StrategySeen(strategy());
      case COPYWRITER -> new TraceEvent.CopySeen(copy());
      case OPTIMIZER -> new TraceEvent.ExecutionSeen(execution());
    };
  }

  public TraceEvent.Step started(Agent agent) {
    return new TraceEvent.Step(report(agent, StepPhase.STARTED).build());
  }

  public TraceEvent.Step finished(Agent agent) {
    return new TraceEvent.Step(
        ended(agent, StepPhase.FINISHED).setProvenance(Provenances.rules("test-1")).build());
  }

  /** A step that had a language model answer, and what that took. */
  public TraceEvent.Step asked(Agent agent, long tokensIn, long tokensOut) {
    return new TraceEvent.Step(
        ended(agent, StepPhase.FINISHED)
            .setProvenance(
                Provenance.newBuilder(Provenances.rules("test-1"))
                    .setSource(StepSource.LLM)
                    .setTokensIn(tokensIn)
                    .setTokensOut(tokensOut)
                    .build())
            .build());
  }

  public TraceEvent.Step failed(Agent agent) {
    return new TraceEvent.Step(
        ended(agent, StepPhase.FAILED)
            .setErrorCode("IllegalArgumentException")
            .setErrorMessage("clicks (90) exceed impressions (12)")
            .build());
  }

  public CampaignMetrics metrics() {
    return CampaignMetrics.newBuilder()
        .setContext(context("metrics", publishedAt))
        .setCampaign(profile())
        .setWindows(IntStream.range(0, DAYS).mapToObj(SampleRun::day).toList())
        .setAsOf(FIRST_DAY.plus(Duration.ofDays(DAYS)))
        .setRevision(1)
        .setSource(MetricsSource.newBuilder().setSystem("import").setReference(importId).build())
        .build();
  }

  /** A snapshot of other days: so many, from the given one on. */
  public CampaignMetrics metrics(int firstDay, int days, long revision) {
    return CampaignMetrics.newBuilder(metrics())
        .setWindows(
            IntStream.range(firstDay, firstDay + days)
                .mapToObj(SampleRun::day)
                .map(day -> MetricsWindow.newBuilder(day).setClicks(100 * revision).build())
                .toList())
        .setRevision(revision)
        .build();
  }

  public Diagnosis diagnosis() {
    return Diagnosis.newBuilder()
        .setContext(context("diagnosis", startOf(Agent.ANALYST).plusMillis(1)))
        .setProvenance(Provenances.rules("analyst-1"))
        .setCampaign(profile())
        .setAsOf(FIRST_DAY.plus(Duration.ofDays(DAYS)))
        .setRevision(1)
        .setKpis(kpis())
        .setFindings(List.of(finding(FindingCode.BUDGET_LIMITED), finding(FindingCode.HIGH_CPA)))
        .setExplanation("Spend reaches the daily budget on 21 of 28 days while ROAS is 3.2.")
        .setHypotheses(List.of("The budget ends before the evening, when most orders come."))
        .build();
  }

  public Recall recall() {
    return Recall.newBuilder()
        .setContext(context("recall", startOf(Agent.MEMORY).plusMillis(1)))
        .setProvenance(Provenances.rules("memory-1"))
        .setDiagnosis(diagnosis())
        .setQueryText("BUDGET_LIMITED HIGH_CPA google_ads sales")
        .setLearnings(List.of(learning("l-1"), learning("l-2")))
        .setIndex("words")
        .build();
  }

  public Strategy strategy() {
    return Strategy.newBuilder()
        .setContext(context("strategy", startOf(Agent.STRATEGIST).plusMillis(1)))
        .setProvenance(Provenances.rules("strategist-1"))
        .setPlanId("plan-" + correlationId)
        .setDiagnosis(diagnosis())
        .setLearnings(List.of(learning("l-1"), learning("l-2")))
        .setProposals(
            List.of(
                Proposal.newBuilder()
                    .setProposalId("proposal-" + correlationId)
                    .setRank(1)
                    .setAction(raise())
                    .setRationale("ROAS 3.2 is above the target of 1.5 and the budget limits it.")
                    .setExpected(
                        ExpectedEffect.newBuilder()
                            .setMetric("conversions")
                            .setUnit(MetricUnit.RATIO)
                            .setLow(0.05)
                            .setMid(0.12)
                            .setHigh(0.19)
                            .setHorizonDays(7)
                            .build())
                    .setFindings(List.of(FindingCode.BUDGET_LIMITED))
                    .setLearningIds(List.of("l-1"))
                    .setEvidence(List.of(evidence("roas")))
                    .build()))
        .setRationale("One step of 20 % at a time.")
        .build();
  }

  public AdCopy copy() {
    return AdCopy.newBuilder()
        .setContext(context("copy", startOf(Agent.COPYWRITER).plusMillis(1)))
        .setProvenance(Provenances.rules("copywriter-1"))
        .setCampaign(ref())
        .setPlanId("plan-" + correlationId)
        .setVariants(List.of(variant("price"), variant("trust"), variant("speed")))
        .build();
  }

  public Execution execution() {
    return Execution.newBuilder()
        .setContext(context("execution", startOf(Agent.OPTIMIZER).plusMillis(1)))
        .setProvenance(Provenances.rules("optimizer-1"))
        .setCampaign(ref())
        .setCurrency("USD")
        .setPlanId("plan-" + correlationId)
        .setDecisions(
            List.of(
                Decision.newBuilder()
                    .setActionId("action-" + correlationId)
                    .setProposalId("proposal-" + correlationId)
                    .setProposed(raise())
                    .setEffective(raise())
                    .setExposure(Exposure.RAISES)
                    .setVerdict(VerdictKind.ALLOW)
                    .setRules(List.of(rule("max-step"), rule("evidence"), rule("cool-down")))
                    .setMode(AutonomyMode.AUTONOMOUS)
                    .setStatus(ExecutionStatus.CONFIRMED)
                    .setReceipt(
                        Receipt.newBuilder()
                            .setPlatformRequestId("r-1")
                            .setBeforeMicros(100_000_000L)
                            .setAfterMicros(120_000_000L)
                            .setRevision("8")
                            .setAnsweredAt(startOf(Agent.OPTIMIZER).plusMillis(1))
                            .build())
                    .setHeadline("Increase budget 20%")
                    .setReason("ROAS 3.2 >= target 1.5, budget-limited")
                    .build()))
        .build();
  }

  /** What the action of this run really did, as it was judged after a week. */
  public Outcome outcome(OutcomeVerdict verdict) {
    return outcome("action-" + correlationId, verdict, 0);
  }

  /** The same of any action, restated so many times. */
  public Outcome outcome(String actionId, OutcomeVerdict verdict, int restatement) {
    return Outcome.newBuilder()
        .setContext(
            context(
                "outcome " + actionId + verdict + restatement,
                publishedAt.plus(Duration.ofDays(7L + restatement))))
        .setProvenance(Provenances.rules("judge-1"))
        .setOutcomeId("outcome-" + actionId)
        .setRestatement(restatement)
        .setActionId(actionId)
        .setCampaign(profile())
        .setAction(raise())
        .setFindings(List.of(FindingCode.BUDGET_LIMITED))
        .setVerdict(verdict)
        .setEffect(
            Effect.newBuilder().setMetric("roas").setMid(0.12).setLow(0.03).setHigh(0.21).build())
        .setBefore(kpis())
        .setAfter(kpis())
        .setObservedFrom(publishedAt)
        .setObservedTo(publishedAt.plus(Duration.ofDays(7)))
        .setExplanation("Against 5 untouched campaigns of the account.")
        .setHeadline("Outcome: ROAS +12 % (90 % interval +3 % to +21 %)")
        .build();
  }

  /** A piece of a model's answer. */
  public TokenChunk token(Agent agent, int sequence, String text) {
    return TokenChunk.newBuilder()
        .setContext(context("chunk " + agent + sequence, startOf(agent)))
        .setStepId(ContentHash.of("step").and(correlationId).and(agent.name()).id())
        .setAgent(agent)
        .setCampaign(ref())
        .setModel("a-model")
        .setSequence(sequence)
        .setText(text)
        .build();
  }

  /** What the optimizer tells of the run once more, so many seconds later. */
  public Execution settledAfter(int seconds) {
    EventContext first = execution().getContext();
    return Execution.newBuilder(execution())
        .setContext(
            EventContext.newBuilder(first)
                .setEventId(first.getEventId() + "-" + seconds)
                .setOccurredAt(first.getOccurredAt().plusSeconds(seconds))
                .build())
        .build();
  }

  /** The execution of an optimizer that asks a person first. */
  public Execution asking(String requestId, Instant expiresAt) {
    Execution execution = execution();
    Decision waits =
        Decision.newBuilder(execution.getDecisions().getFirst())
            .setVerdict(VerdictKind.ASK)
            .setStatus(ExecutionStatus.AWAITING_APPROVAL)
            .setEffective(null)
            .setReceipt(null)
            .setApproval(
                ApprovalRequest.newBuilder()
                    .setRequestId(requestId)
                    .setDigest("digest-" + requestId)
                    .setWhy("20 EUR more a day is above the threshold of 10 EUR.")
                    .setExpiresAt(expiresAt)
                    .build())
            .build();
    return Execution.newBuilder(execution).setDecisions(List.of(waits)).build();
  }

  public CampaignRef ref() {
    return CampaignRef.newBuilder()
        .setTenantId(tenantId)
        .setPlatform(Platform.GOOGLE_ADS)
        .setAccountId("123-456-7890")
        .setCampaignId(campaignId)
        .build();
  }

  public CampaignProfile profile() {
    return CampaignProfile.newBuilder()
        .setRef(ref())
        .setName("Spring sale, brand, search")
        .setCurrency("USD")
        .setTimeZone("America/New_York")
        .setStatus(DeliveryStatus.LIMITED_BY_BUDGET)
        .setObjective(Objective.SALES)
        .setDailyBudgetMicros(100_000_000L)
        .setTargets(Targets.newBuilder().setRoas(1.5).build())
        .build();
  }

  private static MetricsWindow day(int number) {
    return MetricsWindow.newBuilder()
        .setStart(FIRST_DAY.plus(Duration.ofDays(number)))
        .setEnd(FIRST_DAY.plus(Duration.ofDays(number + 1L)))
        .setSpendMicros(98_700_000L + number)
        .setImpressions(12_345L + number)
        .setClicks(345L)
        .setConversionCount(12.5)
        .setConversionValueMicros(312_000_000L)
        .setDailyBudgetMicros(100_000_000L)
        .build();
  }

  private static Kpis kpis() {
    return Kpis.newBuilder()
        .setStart(FIRST_DAY)
        .setEnd(FIRST_DAY.plus(Duration.ofDays(DAYS)))
        .setWindows(DAYS)
        .setSpendMicros(2_763_600_378L)
        .setImpressions(346_038L)
        .setClicks(9_660L)
        .setConversionCount(350.0)
        .setConversionValueMicros(8_736_000_000L)
        .setCtr(0.0279)
        .setCvr(0.0362)
        .setCpcMicros(286_087L)
        .setCpmMicros(7_986_000L)
        .setCpaMicros(7_896_000L)
        .setRoas(3.161)
        .build();
  }

  private static Finding finding(FindingCode code) {
    return Finding.newBuilder()
        .setCode(code)
        .setSeverity(Severity.HIGH)
        .setConfidence(0.93)
        .setEvidence(List.of(evidence("spend_to_budget"), evidence("roas")))
        .setSummary("Spend is at 98.7 % of the daily budget on 21 of 28 days.")
        .build();
  }

  private static Evidence evidence(String metric) {
    return Evidence.newBuilder()
        .setMetric(metric)
        .setUnit(MetricUnit.RATIO)
        .setObserved(0.987)
        .setExpected(0.9)
        .setLow(0.95)
        .setHigh(1.01)
        .setSampleSize(28.0)
        .setWindowStart(FIRST_DAY)
        .setWindowEnd(FIRST_DAY.plus(Duration.ofDays(DAYS)))
        .build();
  }

  private static RecalledLearning learning(String id) {
    return RecalledLearning.newBuilder()
        .setLearningId(id)
        .setText("Budget-limited search campaigns above target ROAS kept it after a 20 % raise.")
        .setScore(0.71)
        .setSimilarity(0.64)
        .setWhyMatched("same platform and finding")
        .setAppliesTo(
            LearningContext.newBuilder()
                .setPlatform(Platform.GOOGLE_ADS)
                .setFinding(FindingCode.BUDGET_LIMITED)
                .build())
        .setEffect(
            Effect.newBuilder()
                .setMetric("conversions")
                .setMid(0.12)
                .setLow(0.04)
                .setHigh(0.2)
                .build())
        .setEvidence("outcome-" + id)
        .setValidity(LearningValidity.VALIDATED)
        .setOrigin(LearningOrigin.OUTCOME)
        .build();
  }

  private static ActionSpec raise() {
    return ActionSpec.newBuilder()
        .setKind(ActionKind.SET_DAILY_BUDGET)
        .setFromMicros(100_000_000L)
        .setToMicros(120_000_000L)
        .build();
  }

  private static AdVariant variant(String angle) {
    return AdVariant.newBuilder()
        .setVariantId("v-" + angle)
        .setFormat(AdFormat.GOOGLE_RESPONSIVE_SEARCH)
        .setAngle(angle)
        .setHeadlines(List.of("Spring sale: 20 % off", "Order today", "Free returns"))
        .setDescriptions(
            List.of(
                "Everything for the garden, delivered in two days. Returns are free.",
                "Trusted by gardeners since 1987. See this week's offers."))
        .build();
  }

  private static RuleFired rule(String id) {
    return RuleFired.newBuilder()
        .setRuleId(id)
        .setVersion("1")
        .setOutcome(RuleResult.PASSED)
        .setDetail("change of 20 % is within the limit of 20 %")
        .build();
  }

  private AgentStep.Builder ended(Agent agent, StepPhase phase) {
    return report(agent, phase)
        .setFinishedAt(startOf(agent).plus(PER_STEP))
        .setDurationMicros(PER_STEP.toNanos() / 1_000);
  }

  private AgentStep.Builder report(Agent agent, StepPhase phase) {
    return AgentStep.newBuilder()
        .setContext(context(agent + " " + phase, startOf(agent)))
        .setStepId(ContentHash.of("step").and(correlationId).and(agent.name()).id())
        .setAgent(agent)
        .setPhase(phase)
        .setCampaign(ref())
        .setCampaignName("Spring sale, brand, search")
        .setStartedAt(startOf(agent))
        .setInstance(agent.name());
  }

  private Instant startOf(Agent agent) {
    return publishedAt.plus(PER_STEP.multipliedBy(List.of(Agent.values()).indexOf(agent)));
  }

  private EventContext context(String purpose, Instant occurredAt) {
    return EventContext.newBuilder()
        .setEventId(ContentHash.of(purpose).and(correlationId).id())
        .setCorrelationId(correlationId)
        .setOccurredAt(occurredAt)
        .build();
  }
}
