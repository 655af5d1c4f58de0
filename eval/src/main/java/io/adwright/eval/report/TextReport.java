package io.adwright.eval.report;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report as tables for people. */
public final class TextReport {
  private static final String UNKNOWN = "unknown";

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  public static String of(BenchReport report) {
    var rendered = new TextReport();
    rendered.conditions(report.conditions());
    rendered.comparisons(report);
    rendered.repeated(report.repeated());
    rendered.burst(report.burst());
    rendered.legs(report.legs());
    rendered.footprint(report.footprint());
    return rendered.text.toString();
  }

  private void conditions(Conditions given) {
    line("Adwright benchmark, %s", given.startedAt());
    line("%d processors, %s, Java %s", given.processors(), given.system(), given.java());
    line("A run: metrics published (when it was meant to be) -> %s.", given.runsEnd());
    line(
        "Bare relay: %d broker traversals in one process, %d partitions, records of %s bytes.",
        given.relayBytes().size(),
        given.partitions(),
        given.relayBytes().stream()
            .map(size -> String.format(Locale.ROOT, "%,d", size))
            .collect(Collectors.joining(" / ")));
  }

  private void comparisons(BenchReport report) {
    Conditions given = report.conditions();
    heading(
        "Latency at %s campaigns/s, %d s per phase, ms",
        plain(given.ratePerSecond()), given.secondsPerPhase());
    line("%-9s %28s %28s %18s", "", "bare relay", "pipeline", "pipeline / relay");
    line(
        "%-9s %9s %9s %8s %10s %9s %8s %9s %9s",
        "", "p50", "p99", "max", "p50", "p99", "max", "p50", "p99");
    report.rounds().forEach(this::comparison);
    comparison(report.overall());
    Spread agents = report.untilAgentsFinished();
    line(
        "The last agent's report was seen after %.1f (p50), %.1f (p99), %.1f (max).",
        agents.p50Ms(), agents.p99Ms(), agents.maxMs());
  }

  private void comparison(Comparison row) {
    line(
        "%-9s %9.1f %9.1f %8.1f %10.1f %9.1f %8.1f %9.2f %9.2f",
        row.label(),
        row.relay().p50Ms(),
        row.relay().p99Ms(),
        row.relay().maxMs(),
        row.pipeline().p50Ms(),
        row.pipeline().p99Ms(),
        row.pipeline().maxMs(),
        row.p50Ratio(),
        row.p99Ratio());
  }

  private void repeated(@Nullable Repeated repeated) {
    if (repeated != null) {
      heading("The campaigns of the last round once more, at the same rate, ms");
      comparison(repeated.comparison());
      line(
          "%,d of %,d reasoning steps were answered by an earlier output.",
          repeated.fromCache(), repeated.reasoningSteps());
    }
  }

  private void burst(@Nullable Burst burst) {
    if (burst != null) {
      heading("As fast as they go, %,d campaigns at once", burst.pipeline().runs());
      line("%-12s %10s %12s %12s %12s", "", "runs/s", "p50 ms", "p99 ms", "last ms");
      throughput("bare relay", burst.relay());
      throughput("pipeline", burst.pipeline());
      line("%-12s %10.1f", "relay / pipe", burst.throughputRatio());
    }
  }

  private void throughput(String label, Throughput row) {
    line(
        "%-12s %,10.1f %,12.1f %,12.1f %,12.1f",
        label,
        row.runsPerSecond(),
        row.latency().p50Ms(),
        row.latency().p99Ms(),
        row.latency().maxMs());
  }

  private void legs(List<LegLine> legs) {
    heading("Where the time of a run goes at the fixed rate, p50, ms");
    line("%-28s %10s %10s", "", "hop", "step");
    for (LegLine leg : legs) {
      line(
          "%-28s %10.2f %10s",
          leg.from() + " -> " + leg.to(),
          leg.hopP50Ms(),
          leg.stepP50Ms() == null ? "" : number("%.2f", leg.stepP50Ms()));
    }
  }

  private void footprint(Footprint footprint) {
    heading("What the stack uses, the bench itself not counted");
    line(
        "%-24s %22s %22s %12s", "", "CPU ms/run, fixed rate", "CPU ms/run, at once", "resident MB");
    footprint.processes().forEach(this::process);
    process(footprint.total());
  }

  private void process(ProcessLine row) {
    line(
        "%-24s %22s %22s %12s",
        row.name(),
        number("%.2f", row.cpuMsPerRun()),
        number("%.2f", row.burstCpuMsPerRun()),
        number("%,.0f", row.residentMb()));
  }

  private static String number(String format, @Nullable Double value) {
    return value == null ? UNKNOWN : String.format(Locale.ROOT, format, value);
  }

  private static String plain(double rate) {
    return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
  }

  @FormatMethod
  private void heading(String format, Object... values) {
    text.append('\n');
    line(format, values);
  }

  @FormatMethod
  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
