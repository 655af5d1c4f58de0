package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackMeterTest {
  private static final StackProcess BROKER = new StackProcess("broker", 11);
  private static final StackProcess GATEWAY = new StackProcess("gateway", 12);

  private final FakeProcesses processes =
      new FakeProcesses().uses(11, 5_000, 100).uses(12, 900, 200);
  private final StackMeter meter = new StackMeter(List.of(BROKER, GATEWAY), processes);

  @Test
  void spanCountsOnlyWhatWasUsedInIt() {
    // Given
    var span = meter.begin();
    processes.uses(11, 5_300, 100).uses(12, 1_000, 200);

    // When
    CpuUse use = span.end();

    // Then
    assertThat(use.of("broker")).contains(Duration.ofMillis(300));
    assertThat(use.total()).contains(Duration.ofMillis(400));
  }

  @Test
  void processThatDiedMakesItsUseAndTheSumUnknown() {
    // Given
    var span = meter.begin();
    processes.uses(11, 5_300, 100).dies(12);

    // When
    CpuUse use = span.end();

    // Then
    assertThat(use.of("broker")).contains(Duration.ofMillis(300));
    assertThat(use.of("gateway")).isEmpty();
    assertThat(use.total()).isEmpty();
  }

  @Test
  void memoryIsTheMostThatWasSeen() {
    // Given
    meter.begin().end();
    processes.uses(11, 5_000, 900);
    meter.begin().end();
    processes.uses(11, 5_000, 300);

    // When
    meter.begin().end();

    // Then
    assertThat(meter.peakBytes(BROKER)).hasValue(900);
  }

  @Test
  void whatAPartStartedCountsWithItUnlessItIsAPartItself() {
    // Given: the gateway is a part and was started by the broker; 21 and 22 are neither
    processes.startedBy(12, 11).startedBy(21, 11).startedBy(22, 21).uses(21, 70, 10);
    var span = meter.begin();
    processes.uses(21, 90, 10).uses(22, 5, 1);

    // When
    CpuUse use = span.end();

    // Then
    assertThat(use.of("broker")).contains(Duration.ofMillis(25));
    assertThat(use.of("gateway")).contains(Duration.ZERO);
    assertThat(meter.peakBytes(BROKER)).hasValue(111);
  }

  @Test
  void memoryIsUnknownBeforeItWasRead() {
    // Given a meter that has not measured yet
    // When
    var peak = meter.peakBytes(GATEWAY);

    // Then
    assertThat(peak).isEmpty();
  }

  @Test
  void spansAddUp() {
    // Given
    var first = meter.begin();
    processes.uses(11, 5_100, 1);
    CpuUse before = first.end();
    var second = meter.begin();
    processes.uses(11, 5_150, 1);

    // When
    CpuUse both = before.and(second.end());

    // Then
    assertThat(both.of("broker")).contains(Duration.ofMillis(150));
  }

  @Test
  void whatWasUnknownOnceStaysUnknownInTheSum() {
    // Given
    var first = meter.begin();
    processes.dies(12);
    CpuUse before = first.end();
    processes.uses(12, 10, 1);

    // When
    CpuUse both = before.and(meter.begin().end());

    // Then
    assertThat(both.of("gateway")).isEmpty();
    assertThat(both.total()).isEmpty();
  }
}
