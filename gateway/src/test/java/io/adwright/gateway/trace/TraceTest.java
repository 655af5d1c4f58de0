package io.adwright.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.StepPhase;
import io.adwright.gateway.trace.TraceStatus.Complete;
import io.adwright.gateway.trace.TraceStatus.Failed;
import io.adwright.gateway.trace.TraceStatus.Partial;
import io.adwright.gateway.trace.TraceStatus.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final SampleRun RUN = SampleRun.of("run");
  private static final Instant PATIENT = SampleRun.NOON.minusSeconds(60);
  private static final Instant GIVEN_UP = SampleRun.NOON.plusSeconds(60);

  @Test
  void whatWaitedForAPersonIsShownAsItWasSettled() {
    // Given
    SampleRun run = SampleRun.of("run");
    Trace waiting =
        Trace.of(new TraceEvent.ExecutionSeen(run.asking("r-1", SampleRun.NOON.plusSeconds(60))));

    // When
    Trace settled = waiting.with(new TraceEvent.ExecutionSeen(run.settledAfter(30)));

    // Then
    assertThat(waiting.execution().orElseThrow().getDecisions().getFirst().getStatus())
        .isEqualTo(ExecutionStatus.AWAITING_APPROVAL);
    assertThat(settled.execution().orElseThrow().getDecisions().getFirst().getStatus())
        .isEqualTo(ExecutionStatus.CONFIRMED);
  }

  @Test
  void aRunIsCompleteWhenAllFiveAgentsFinishedAndTheirOutputsWereSeen() {
    // Given
    List<TraceEvent> events = RUN.events();

    // When
    Trace trace = SampleRun.fold(events);

    // Then
    assertThat(trace.status(PATIENT)).isEqualTo(new Complete());
    assertThat(trace.status(GIVEN_UP)).isEqualTo(new Complete());
    assertThat(trace.seen())
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(PartKind.SETTLEMENT)));
    assertThat(trace.importId()).contains("imp-1");
    assertThat(trace.strategy()).contains(RUN.strategy());
    assertThat(trace.execution()).contains(RUN.execution());
  }

  @Test
  void withoutAnyOneEventTheRunIsNotComplete() {
    // Given
    List<TraceEvent> needed =
        RUN.events().stream().filter(event -> !isStart(event) && !isMetrics(event)).toList();

    // When
    List<TraceStatus> statuses =
        IntStream.range(0, needed.size())
            .mapToObj(left -> SampleRun.fold(without(needed, left)).status(PATIENT))
            .toList();

    // Then
    assertThat(statuses).hasSize(10).containsOnly(new Running());
  }

  @Test
  void stepsStandInTheOrderOfTheirStart() {
    // Given
    List<TraceEvent> backwards = RUN.events().reversed();

    // When
    Trace trace = SampleRun.fold(backwards);

    // Then
    assertThat(trace.steps())
        .extracting(TraceStep::agent)
        .containsExactly(
            Agent.ANALYST, Agent.MEMORY, Agent.STRATEGIST, Agent.COPYWRITER, Agent.OPTIMIZER);
  }

  @Test
  void durationRunsFromThePublishingToTheEndOfTheLastStep() {
    // Given
    List<TraceEvent> events = RUN.events();

    // When
    Trace trace = SampleRun.fold(events);

    // Then
    assertThat(trace.startedAt()).isEqualTo(SampleRun.NOON);
    assertThat(trace.duration()).contains(Duration.ofMillis(12));
  }

  @Test
  void durationIsUnknownWhileNoStepEnded() {
    // Given
    List<TraceEvent> events =
        List.of(new TraceEvent.MetricsSeen(RUN.metrics()), RUN.started(Agent.ANALYST));

    // When
    Trace trace = SampleRun.fold(events);

    // Then
    assertThat(trace.duration()).isEmpty();
  }

  @Test
  void clocksThatDisagreeGiveNoNegativeDuration() {
    // Given
    TraceEvent published =
        new TraceEvent.MetricsSeen(RUN.publishedAt(SampleRun.NOON.plusSeconds(1)).metrics());

    // When
    Trace trace = SampleRun.fold(List.of(published, RUN.finished(Agent.ANALYST)));

    // Then
    assertThat(trace.duration()).contains(Duration.ZERO);
  }

  @Test
  void withoutItsSnapshotARunStartsWithTheFirstThingKnown() {
    // Given
    List<TraceEvent> events = RUN.events().stream().filter(event -> !isMetrics(event)).toList();

    // When
    Trace trace = SampleRun.fold(events);

    // Then
    assertThat(trace.startedAt()).isEqualTo(SampleRun.NOON.plusMillis(2));
    assertThat(trace.importId()).isEmpty();
    assertThat(trace.profile()).map(CampaignProfile::getName).contains(RUN.profile().getName());
    assertThat(trace.status(PATIENT)).isEqualTo(new Complete());
  }

  @Test
  void aRunWithoutProgressIsPartialAndSaysWhatIsMissing() {
    // Given
    List<TraceEvent> events =
        List.of(
            new TraceEvent.MetricsSeen(RUN.metrics()),
            RUN.finished(Agent.ANALYST),
            RUN.output(Stage.ANALYST),
            RUN.started(Agent.MEMORY),
            RUN.output(Stage.STRATEGIST),
            RUN.finished(Agent.COPYWRITER));

    // When
    TraceStatus status = SampleRun.fold(events).status(GIVEN_UP);

    // Then
    assertThat(status)
        .isEqualTo(
            new Partial(
                "memory began at 2026-02-01T12:00:00.004Z and did not finish; strategist did not"
                    + " report its step; copywriter finished, but its output was not seen;"
                    + " optimizer did not begin"));
  }

  @Test
  void aRunThatStillMovesIsWaitedFor() {
    // Given
    Trace trace = SampleRun.fold(List.of(RUN.started(Agent.ANALYST), RUN.finished(Agent.ANALYST)));

    // When
    TraceStatus status = trace.status(SampleRun.NOON.plusMillis(4));

    // Then
    assertThat(status).isEqualTo(new Running());
  }

  @Test
  void aFailureUpstreamEndsTheRunAtOnce() {
    // Given
    List<TraceEvent> events =
        List.of(new TraceEvent.MetricsSeen(RUN.metrics()), RUN.failed(Agent.ANALYST));

    // When
    TraceStatus status = SampleRun.fold(events).status(PATIENT);

    // Then
    assertThat(status)
        .isEqualTo(
            new Failed(
                "analyst failed: IllegalArgumentException: clicks (90) exceed impressions (12);"
                    + " memory did not begin; strategist did not begin; copywriter did not begin;"
                    + " optimizer did not begin"));
  }

  @Test
  void aFailedCopywriterDoesNotHideThatTheOptimizerIsStillAtWork() {
    // Given
    List<TraceEvent> failing =
        RUN.events().stream()
            .filter(event -> !(event instanceof TraceEvent.CopySeen))
            .map(event -> isFinish(event, Agent.COPYWRITER) ? RUN.failed(Agent.COPYWRITER) : event)
            .toList();
    List<TraceEvent> untilThen =
        failing.stream().filter(event -> !isFinish(event, Agent.OPTIMIZER)).toList();

    // When
    List<TraceStatus.Kind> kinds =
        List.of(
            SampleRun.fold(untilThen).status(PATIENT).kind(),
            SampleRun.fold(failing).status(PATIENT).kind());

    // Then
    assertThat(kinds).containsExactly(TraceStatus.Kind.RUNNING, TraceStatus.Kind.FAILED);
  }

  @Test
  void aRepairedStepCountsAsFinished() {
    // Given
    Trace failed = SampleRun.fold(List.of(RUN.failed(Agent.OPTIMIZER)));

    // When
    Trace repaired = SampleRun.fold(RUN.events()).with(RUN.failed(Agent.OPTIMIZER));

    // Then
    assertThat(failed.steps()).extracting(TraceStep::phase).containsExactly(StepPhase.FAILED);
    assertThat(repaired.status(PATIENT)).isEqualTo(new Complete());
  }

  @Test
  void theWindowsOfTheSnapshotAreNotKept() {
    // Given
    CampaignMetrics metrics = RUN.metrics();

    // When
    Trace trace = Trace.of(new TraceEvent.MetricsSeen(metrics));

    // Then
    assertThat(metrics.getWindows()).isNotEmpty();
    assertThat(trace.metrics()).map(CampaignMetrics::getWindows).contains(List.of());
    assertThat(trace.profile()).contains(metrics.getCampaign());
  }

  @Test
  void aPublisherWithOneCorrelationIdForAllDoesNotFillTheMemory() {
    // Given
    List<TraceEvent> steps =
        IntStream.range(0, 1_000).mapToObj(number -> step("step-" + number)).toList();

    // When
    Trace forwards = SampleRun.fold(steps);
    Trace backwards = SampleRun.fold(steps.reversed());

    // Then
    assertThat(forwards.steps()).hasSize(Steps.MOST);
    assertThat(backwards).isEqualTo(forwards);
  }

  @Test
  void anEventOfAnotherRunIsRefused() {
    // Given
    Trace trace = RUN.trace();

    // When
    var addition = assertThatThrownBy(() -> trace.with(SampleRun.of("b").started(Agent.MEMORY)));

    // Then
    addition.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("run b");
  }

  private static TraceEvent step(String id) {
    var report = RUN.started(Agent.ANALYST).step();
    return new TraceEvent.Step(AgentStep.newBuilder(report).setStepId(id).build());
  }

  private static boolean isMetrics(TraceEvent event) {
    return event instanceof TraceEvent.MetricsSeen;
  }

  private static boolean isStart(TraceEvent event) {
    return event instanceof TraceEvent.Step(var step) && step.getPhase() == StepPhase.STARTED;
  }

  private static boolean isFinish(TraceEvent event, Agent agent) {
    return event instanceof TraceEvent.Step(var step)
        && step.getPhase() == StepPhase.FINISHED
        && step.getAgent() == agent;
  }

  private static List<TraceEvent> without(List<TraceEvent> events, int left) {
    return IntStream.range(0, events.size()).filter(i -> i != left).mapToObj(events::get).toList();
  }
}
