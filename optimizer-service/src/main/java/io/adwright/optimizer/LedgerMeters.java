package io.adwright.optimizer;

import io.adwright.optimizer.ledger.postgres.AuditChain;
import io.adwright.optimizer.ledger.postgres.LedgerFigures;
import io.adwright.optimizer.ledger.postgres.LedgerFigures.CapUse;
import io.adwright.optimizer.ledger.postgres.LedgerFigures.Figures;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * What the ledger says of money and of its own state, as metrics. While the ledger cannot be read
 * the last figures stay; {@code adwright_ledger_available} tells of that. Every replica tells the
 * same, so figures of several are never added up.
 */
@Startup
@ApplicationScoped
class LedgerMeters {
  private static final Logger LOG = Logger.getLogger(LedgerMeters.class);
  private static final double MILLIS = 1_000;

  private final LedgerFigures ledger;
  private final AuditChain audit;
  private final FiguresConfig config;
  private final Clock clock;
  private final MeterRegistry meters;
  private final MultiGauge exposure;
  private final MultiGauge capUse;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ledger-meters").daemon().factory());
  private volatile Figures figures = Figures.UNKNOWN;
  private volatile double intact = Double.NaN;
  private volatile double lines = Double.NaN;
  private volatile double checkedAt = Double.NaN;

  LedgerMeters(AgroalDataSource database, FiguresConfig config, Clock clock, MeterRegistry meters) {
    this.ledger = new LedgerFigures(database);
    this.audit = new AuditChain(database);
    this.config = config;
    this.clock = clock;
    this.meters = meters;
    this.exposure = MultiGauge.builder("adwright.ledger.exposure.micros").register(meters);
    this.capUse = MultiGauge.builder("adwright.ledger.cap.use.ratio").register(meters);
  }

  @PostConstruct
  void start() {
    for (String state : LedgerFigures.OPEN_STATES) {
      Gauge.builder("adwright.ledger.actions", this, it -> it.figures.open(state))
          .tag("state", state.toLowerCase(Locale.ROOT))
          .register(meters);
    }
    gauge("adwright.ledger.oldest.unsettled.seconds", it -> it.unsettledSeconds());
    gauge("adwright.audit.intact", it -> it.intact);
    gauge("adwright.audit.lines", it -> it.lines);
    gauge("adwright.audit.checked.timestamp.seconds", it -> it.checkedAt);
    every(config.interval(), this::look);
    every(config.auditInterval(), this::check);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  private void gauge(String name, ToDoubleFunction<LedgerMeters> value) {
    Gauge.builder(name, this, value).register(meters);
  }

  private void every(Duration pause, Runnable task) {
    // The first look may come before the tables; then it is taken again soon.
    var _ =
        timer.scheduleWithFixedDelay(
            task, Math.min(pause.toMillis(), 10_000), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private double unsettledSeconds() {
    return figures
        .oldestUnsettled()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / MILLIS)
        .orElse(0.0);
  }

  void look() {
    try {
      figures = ledger.read(clock.instant());
      exposure.register(rows(figures.caps(), CapUse::usedMicros), true);
      capUse.register(rows(figures.caps(), CapUse::mostRatio), true);
      if (Double.isNaN(intact)) {
        // The hourly check came before the tables.
        check();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.debugf(e, "no figures of the ledger");
    }
  }

  void check() {
    try {
      AuditChain.Report report = audit.verify();
      report.problem().ifPresent(what -> LOG.errorf("the audit is broken: %s", what));
      lines = report.lines();
      intact = report.problem().isEmpty() ? 1 : 0;
      checkedAt = clock.millis() / MILLIS;
    } catch (SQLException | RuntimeException e) {
      LOG.debugf(e, "the audit was not checked");
    }
  }

  private static List<Row<?>> rows(List<CapUse> caps, ToDoubleFunction<CapUse> value) {
    return caps.stream()
        .<Row<?>>map(
            use ->
                Row.of(
                    Tags.of("level", use.level(), "currency", use.currency()),
                    value.applyAsDouble(use)))
        .toList();
  }
}
