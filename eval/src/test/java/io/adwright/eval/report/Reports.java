package io.adwright.eval.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report with figures that are easily recognised. */
final class Reports {
  private Reports() {}

  static BenchReport withBurst() {
    return report(
        new Burst(
            new Throughput(1_000, 5_123.4, new Spread(1_000, 90, 180, 195)),
            new Throughput(1_000, 210.5, new Spread(1_000, 2_400, 4_700, 4_750.9)),
            24.339),
        1.5);
  }

  static BenchReport bare() {
    return report(null, null);
  }

  private static BenchReport report(@Nullable Burst burst, @Nullable Double cpu) {
    return new BenchReport(
        new Conditions(
            "2026-03-01T12:00:00Z",
            2,
            "Linux 6.1 amd64",
            "25.0.1",
            20,
            20,
            "trace complete on the gateway's stream",
            List.of(7_912, 3_100, 3_300, 5_000, 1_200),
            6),
        List.of(
            new Comparison(
                "round 1", new Spread(400, 10, 20, 30), new Spread(400, 25, 60, 90.25), 2.5, 3.0)),
        new Comparison(
            "overall", new Spread(400, 10, 20, 30), new Spread(400, 25, 60, 90.25), 2.5, 3.0),
        new Spread(400, 23.5, 55, 80),
        new Repeated(
            new Comparison(
                "repeated", new Spread(400, 10, 20, 30), new Spread(400, 14, 28, 31), 1.4, 1.4),
            1_600,
            1_599),
        burst,
        List.of(
            new LegLine("published", "ANALYST", 2.25, 0.75),
            new LegLine("last agent", "seen complete", 3.5, null)),
        new Footprint(
            List.of(new ProcessLine("broker", 4.25, cpu, 190.4)),
            new ProcessLine("total", 4.25, cpu, null)));
  }
}
