package io.adwright.gateway.events;

import static java.util.Comparator.comparingDouble;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.control.Approval;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How the runs of the last hour stand, looked at every ten seconds.
 *
 * <ul>
 *   <li>{@code adwright_gateway_runs{status}}: runs that began in the last hour; {@code partial}
 *       made no progress for the configured patience
 *   <li>{@code adwright_gateway_oldest_running_seconds}: age of the oldest of them that is not
 *       complete and still makes progress; 0 without any
 *   <li>{@code adwright_gateway_run_seconds{quantile}}: time from snapshot to last step of the
 *       complete ones that began in the last five minutes; not a number without any
 *   <li>{@code adwright_gateway_slow_run_seconds{correlation_id}}: the five of those that took the
 *       longest, to find their traces by
 *   <li>{@code adwright_gateway_approvals_waiting}: questions that a person may still answer
 *   <li>{@code adwright_gateway_store_available}: 1 if the trace store takes what is read
 * </ul>
 *
 * Every replica sees all runs, so figures of several are never added up.
 */
@ApplicationScoped
class RunMeters {
  private static final long EVERY_SECONDS = 10;
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration RECENT = Duration.ofMinutes(5);
  private static final List<Double> QUANTILES = List.of(0.5, 0.95, 0.99);
  private static final double MILLIS = 1_000;
  private static final int SLOW = 5;

  private final InMemoryTraceStore runs;
  private final Approvals approvals;
  private final Optional<Archive> archive;
  private final Clock clock;
  private final Duration patience;
  private final int most;
  private final MeterRegistry meters;
  private final MultiGauge slow;
  private volatile Map<Kind, Integer> counts = Map.of();
  private volatile double oldestRunning;
  private volatile double[] sortedSeconds = {};

  RunMeters(
      InMemoryTraceStore runs,
      Approvals approvals,
      Optional<Archive> archive,
      Clock clock,
      GatewayConfig config,
      MeterRegistry meters) {
    this.meters = meters;
    this.slow = MultiGauge.builder("adwright.gateway.slow.run.seconds").register(meters);
    this.runs = runs;
    this.approvals = approvals;
    this.archive = archive;
    this.clock = clock;
    this.patience = config.traces().patience();
    this.most = config.traces().most();
  }

  void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
    for (Kind kind : Kind.values()) {
      Gauge.builder("adwright.gateway.runs", this, it -> it.counts.getOrDefault(kind, 0))
          .tag("status", kind.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
    for (double quantile : QUANTILES) {
      Gauge.builder("adwright.gateway.run.seconds", this, it -> it.seconds(quantile))
          .tag("quantile", Double.toString(quantile))
          .register(meters);
    }
    meters.gauge("adwright.gateway.oldest.running.seconds", this, it -> it.oldestRunning);
    meters.gauge("adwright.gateway.approvals.waiting", this, RunMeters::waiting);
    meters.gauge("adwright.gateway.store.available", this, RunMeters::storeAvailable);
    var _ =
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void look() {
    Instant now = clock.instant();
    TracePage page = page(now);
    counts = Map.copyOf(page.counts());
    Instant stalledBefore = now.minus(patience);
    oldestRunning =
        page.traces().stream()
            .filter(run -> run.status(stalledBefore).kind() == Kind.RUNNING)
            .mapToDouble(run -> seconds(Duration.between(run.startedAt(), now)))
            .max()
            .orElse(0);
    Instant recent = now.minus(RECENT);
    List<Trace> done =
        page.traces().stream()
            .filter(run -> run.startedAt().isAfter(recent))
            .filter(run -> run.status(stalledBefore).kind() == Kind.COMPLETE)
            .sorted(comparingDouble(RunMeters::seconds))
            .toList();
    sortedSeconds = done.stream().mapToDouble(RunMeters::seconds).toArray();
    slow.register(done.reversed().stream().limit(SLOW).<Row<?>>map(RunMeters::row).toList(), true);
  }

  private static Row<?> row(Trace run) {
    return Row.of(Tags.of("correlation_id", run.correlationId()), seconds(run));
  }

  private TracePage page(Instant now) {
    var lastHour =
        new TraceFilter(
            null, null, null, null, null, null, null, null, null, now.minus(WINDOW), null);
    return runs.list(new TraceQuery(lastHour, null, null, most, now.minus(patience)));
  }

  private double seconds(double quantile) {
    double[] sorted = sortedSeconds;
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(quantile * sorted.length) - 1];
  }

  private double waiting() {
    Instant now = clock.instant();
    return approvals.all(null).stream()
        .filter(asked -> asked.state(null, now) == Approval.State.OPEN)
        .count();
  }

  private double storeAvailable() {
    return archive.filter(Archive::isAway).isPresent() ? 0 : 1;
  }

  private static double seconds(Trace run) {
    return seconds(run.duration().orElse(Duration.ZERO));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
