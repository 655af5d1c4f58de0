package io.adwright.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.OutcomeVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The promise of the fold: order, repetition and delay do not show. */
class TraceFoldTest {

  @Property(tries = 300)
  void everyOrderWithEveryRepetitionGivesTheSameTrace(
      @ForAll("someEvents") List<TraceEvent> events, @ForAll long seed) {
    // Given
    Trace inOrder = SampleRun.fold(events);
    var random = new Random(seed);
    List<TraceEvent> muddled = new ArrayList<>(events);
    for (int repeats = random.nextInt(events.size() + 1); repeats > 0; repeats--) {
      muddled.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(muddled, random);

    // When
    Trace trace = SampleRun.fold(muddled);

    // Then
    assertThat(trace).isEqualTo(inOrder);
    assertThat(trace.status(SampleRun.NOON)).isEqualTo(inOrder.status(SampleRun.NOON));
    assertThat(trace.duration()).isEqualTo(inOrder.duration());
  }

  @Property(tries = 200)
  void whatWasSeenOnceAddsNothingTheSecondTime(@ForAll("someEvents") List<TraceEvent> events) {
    // Given
    Trace trace = SampleRun.fold(events);

    // When
    List<Trace> again = events.stream().map(trace::with).toList();

    // Then
    assertThat(again).containsOnly(trace);
  }

  @Property(tries = 100)
  void aTraceThatIsWrittenAndReadAgainIsTheSame(@ForAll("someEvents") List<TraceEvent> events) {
    // Given
    Trace trace = SampleRun.fold(events);

    // When
    Trace again = TraceCodec.read(TraceCodec.write(trace));

    // Then
    assertThat(again).isEqualTo(trace);
    assertThat(again.status(SampleRun.NOON)).isEqualTo(trace.status(SampleRun.NOON));
    assertThat(again.outcomes()).isEqualTo(trace.outcomes());
    assertThat(again.tags(PartKind.DIAGNOSIS)).isEqualTo(trace.tags(PartKind.DIAGNOSIS));
  }

  /** Events of one run: any part of them, among failures and second attempts. */
  @Provide
  Arbitrary<List<TraceEvent>> someEvents() {
    return Arbitraries.of(everything()).list().ofMinSize(1).ofMaxSize(40);
  }

  private static List<TraceEvent> everything() {
    SampleRun run = SampleRun.of("run");
    List<TraceEvent> events = new ArrayList<>(run.events());
    for (Stage stage : Stage.values()) {
      events.add(run.failed(stage.agent()));
      events.add(later(run.started(stage.agent()), 3));
      events.add(later(run.finished(stage.agent()), 3));
      events.add(later(run.failed(stage.agent()), 5));
    }
    events.add(new TraceEvent.DiagnosisSeen(secondAttempt(run.diagnosis(), "otherwise")));
    events.add(new TraceEvent.DiagnosisSeen(secondAttempt(run.diagnosis(), "once more")));
    for (int n = 1; n < 4; n++) {
      events.add(new TraceEvent.ExecutionSeen(run.settledAfter(n)));
    }
    for (int n = 0; n < 3; n++) {
      events.add(
          new TraceEvent.OutcomeSeen(run.outcome("action-run", OutcomeVerdict.NO_EFFECT, n)));
      events.add(new TraceEvent.OutcomeSeen(run.outcome("action-run", OutcomeVerdict.WORSENED, n)));
      events.add(
          new TraceEvent.OutcomeSeen(run.outcome("action-" + n, OutcomeVerdict.IMPROVED, 0)));
    }
    events.add(new TraceEvent.MetricsSeen(run.imported("imp-2").metrics()));
    events.add(run.campaign("c-18").started(Agent.ANALYST));
    return events;
  }

  private static TraceEvent later(TraceEvent.Step step, int millis) {
    AgentStep report = step.step();
    var again = AgentStep.newBuilder(report).setStartedAt(report.getStartedAt().plusMillis(millis));
    report.getFinishedAt().ifPresent(end -> again.setFinishedAt(end.plusMillis(millis)));
    return new TraceEvent.Step(again.build());
  }

  private static Diagnosis secondAttempt(Diagnosis diagnosis, String explanation) {
    EventContext first = diagnosis.getContext();
    return Diagnosis.newBuilder(diagnosis)
        .setContext(
            EventContext.newBuilder(first)
                .setOccurredAt(first.getOccurredAt().plusMillis(7))
                .build())
        .setExplanation(explanation)
        .build();
  }
}
