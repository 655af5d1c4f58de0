package io.adwright.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.eval.stack.CpuUse;
import io.adwright.eval.stack.FakeProcesses;
import io.adwright.eval.stack.StackMeter;
import io.adwright.eval.stack.StackProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootprintTest {
  private static final long MB = 1024 * 1024;

  private final FakeProcesses processes =
      new FakeProcesses().uses(11, 1_000, 180 * MB).uses(12, 1_000, 20 * MB);
  private final StackMeter meter =
      new StackMeter(
          List.of(new StackProcess("broker", 11), new StackProcess("gateway", 12)), processes);

  @Test
  void processorTimeIsDividedByTheRunsAndMemorySummedUp() {
    // Given 40 runs that took the broker 120 ms and the gateway 80 ms
    var span = meter.begin();
    processes.uses(11, 1_120, 180 * MB).uses(12, 1_080, 20 * MB);
    var rate = new Footprint.Share(span.end(), 40);

    // When
    Footprint footprint = Footprint.of(meter, rate, new Footprint.Share(CpuUse.none(), 0));

    // Then
    assertThat(footprint.processes())
        .containsExactly(
            new ProcessLine("broker", 3.0, null, 180.0),
            new ProcessLine("gateway", 2.0, null, 20.0));
    assertThat(footprint.total()).isEqualTo(new ProcessLine("total", 5.0, null, 200.0));
  }

  @Test
  void memoryNobodyReadLeavesTheSumUnknown() {
    // Given a meter that has not looked yet
    var none = new Footprint.Share(CpuUse.none(), 0);

    // When
    Footprint footprint = Footprint.of(meter, none, none);

    // Then
    assertThat(footprint.total()).isEqualTo(new ProcessLine("total", null, null, null));
  }
}
