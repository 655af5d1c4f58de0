package io.adwright.eval;

import io.adwright.eval.load.Latencies;
import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.pipeline.Leg;
import io.adwright.eval.report.BenchReport;
import io.adwright.eval.report.Burst;
import io.adwright.eval.report.Comparison;
import io.adwright.eval.report.Conditions;
import io.adwright.eval.report.Footprint;
import io.adwright.eval.report.LegLine;
import io.adwright.eval.report.Repeated;
import io.adwright.eval.report.Spread;
import io.adwright.eval.stack.CpuUse;
import io.adwright.eval.stack.StackMeter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the phases of a benchmark and makes the report of them. */
final class Tally {
  private final List<Comparison> rounds = new ArrayList<>();
  private Latencies relay = Latencies.none();
  private Latencies pipeline = Latencies.none();
  private Latencies agents = Latencies.none();
  private List<Leg> legs = List.of();
  private CpuUse cpu = CpuUse.none();
  private int runs;
  private Footprint.Share burstShare = new Footprint.Share(CpuUse.none(), 0);
  private @Nullable Repeated repeated;
  private @Nullable Burst burst;

  /** Takes up one round. */
  void round(PhaseResult bare, Measured real) {
    Latencies bareLatencies = bare.latencies();
    Latencies realLatencies = real.phase().latencies();
    rounds.add(Comparison.of("round " + (rounds.size() + 1), bareLatencies, realLatencies));
    relay = relay.and(bareLatencies);
    pipeline = pipeline.and(realLatencies);
    agents = agents.and(real.trip().untilAgentsFinished(real.phase()));
    legs = together(legs, real.trip().legs(real.phase()));
    cpu = cpu.and(real.cpu());
    runs += real.phase().runs();
  }

  /** Takes up the phase in which the campaigns of the last round were sent again. */
  void repeated(PhaseResult bare, Measured real) {
    repeated =
        Repeated.of(
            Comparison.of("repeated", bare.latencies(), real.phase().latencies()),
            real.phase().runs(),
            real.trip().fromCache());
  }

  /** Takes up the phases in which everything was sent at once. */
  void burst(PhaseResult bare, Measured real) {
    burst = Burst.of(bare, real.phase());
    burstShare = new Footprint.Share(real.cpu(), real.phase().runs());
  }

  BenchReport report(Conditions conditions, StackMeter meter) {
    return new BenchReport(
        conditions,
        rounds,
        Comparison.of("overall", relay, pipeline),
        Spread.of(agents),
        repeated,
        burst,
        legs.stream().map(LegLine::of).toList(),
        Footprint.of(meter, new Footprint.Share(cpu, runs), burstShare));
  }

  private static List<Leg> together(List<Leg> before, List<Leg> more) {
    if (before.isEmpty()) {
      return more;
    }
    var sum = new ArrayList<Leg>();
    for (int leg = 0; leg < more.size(); leg++) {
      sum.add(before.get(leg).and(more.get(leg)));
    }
    return sum;
  }
}
