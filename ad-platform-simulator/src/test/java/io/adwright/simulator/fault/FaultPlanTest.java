package io.adwright.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class FaultPlanTest {
  private final FaultPlan plan = new FaultPlan();

  @Test
  void faultsComeInOrderAndAsOftenAsOrdered() {
    // Given
    plan.add(new Fault.ErrorBefore(500), 2);
    plan.add(new Fault.ErrorAfter(502), 1);

    // When
    List<Fault> faults = Stream.generate(plan::take).limit(5).toList();

    // Then
    assertThat(faults)
        .containsExactly(
            new Fault.ErrorBefore(500),
            new Fault.ErrorBefore(500),
            new Fault.ErrorAfter(502),
            new Fault.None(),
            new Fault.None());
  }

  @Test
  void clearedPlanHasNoFaults() {
    // Given
    plan.add(new Fault.ErrorBefore(500), 9);

    // When
    plan.clear();

    // Then
    assertThat(plan.take()).isEqualTo(new Fault.None());
  }

  @Test
  @Timeout(30)
  void clearingEndsThePausesOfToday() throws InterruptedException {
    // Given
    Thread waiting = Thread.ofVirtual().start(() -> plan.pause(Duration.ofDays(1)));

    // When
    while (waiting.isAlive()) {
      plan.clear();
      waiting.join(Duration.ofMillis(10));
    }

    // Then
    assertThat(waiting.isAlive()).isFalse();
  }

  @Test
  void pauseLastsAsLongAsOrdered() {
    // Given
    long start = System.nanoTime();

    // When
    plan.pause(Duration.ofMillis(30));

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(29));
  }
}
