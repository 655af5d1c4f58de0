package io.adwright.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
  private static final SampleRun RUN = SampleRun.of("run");

  @Test
  void clocksThatAgreeShowNothing() {
    // Given
    Trace trace = RUN.trace();

    // When
    List<ClockSkew> skew = ClockSkew.of(trace);

    // Then
    assertThat(skew).isEmpty();
  }

  @Test
  void whoBeginsBeforeItsInputWasMadeHasAClockThatIsBehind() {
    // Given
    Trace trace =
        SampleRun.fold(
            List.of(
                new TraceEvent.DiagnosisSeen(RUN.diagnosis()),
                earlier(RUN.finished(Agent.MEMORY), Duration.ofSeconds(3))));

    // When
    List<ClockSkew> skew = ClockSkew.of(trace);

    // Then
    assertThat(skew)
        .containsExactly(
            new ClockSkew(Agent.MEMORY, Agent.ANALYST, Duration.ofSeconds(3).minusMillis(1)));
  }

  @Test
  void aPublisherMayBeAhead() {
    // Given
    Trace trace =
        SampleRun.fold(
            List.of(
                new TraceEvent.MetricsSeen(RUN.metrics()),
                earlier(RUN.started(Agent.ANALYST), Duration.ofMinutes(1))));

    // When
    List<ClockSkew> skew = ClockSkew.of(trace);

    // Then
    assertThat(skew).extracting(ClockSkew::ahead).containsOnlyNulls();
    assertThat(skew).extracting(ClockSkew::atLeast).allMatch(Duration::isPositive);
  }

  private static TraceEvent earlier(TraceEvent.Step step, Duration by) {
    AgentStep report = step.step();
    return new TraceEvent.Step(
        AgentStep.newBuilder(report).setStartedAt(report.getStartedAt().minus(by)).build());
  }
}
