package io.adwright.optimizer;

import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.LedgerKeys;
import io.adwright.optimizer.ledger.LedgerUnavailableException;
import io.adwright.optimizer.policy.PolicyStore;
import io.adwright.optimizer.policy.text.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Looks at the policy files at regular intervals and tells what came of it: in the log, in {@code
 * adwright.policy.reloads} by outcome, in {@code adwright.policy.problems}, and in the health data.
 *
 * <p>Files are compared by content: a mounted ConfigMap changes by a swap of links, of which file
 * events tell nothing reliable.
 */
@Startup
@Readiness
@ApplicationScoped
class PolicyWatch implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(PolicyWatch.class);
  private static final String RELOADS = "adwright.policy.reloads";

  private final PolicyStore store;
  private final Ledger ledger;
  private final Duration interval;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final Deque<AuditRecord> unwritten = new ArrayDeque<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("policy-watch").daemon().factory());

  PolicyWatch(
      PolicyStore store,
      Ledger ledger,
      OptimizerConfig config,
      MeterRegistry metrics,
      Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
    this.interval = config.policies().interval();
    this.metrics = metrics;
  }

  @PostConstruct
  void start() {
    metrics.gauge("adwright.policies", store, it -> it.current().size());
    metrics.gauge("adwright.policy.problems", store, it -> it.problems().size());
    LOG.infof(
        "policies in force: count=%d version=%s",
        store.current().size(), store.current().version());
    remember("IN_FORCE");
    var _ =
        timer.scheduleWithFixedDelay(
            this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  /** A bad file must not take the service away: the last good policies are in force. */
  @Override
  public HealthCheckResponse call() {
    var response =
        HealthCheckResponse.named("policies")
            .up()
            .withData("version", store.current().version())
            .withData("count", store.current().size())
            .withData("problems", store.problems().size());
    store.problems().stream()
        .findFirst()
        .map(Problem::text)
        .ifPresent(it -> response.withData("problem", it));
    return response.build();
  }

  private void look() {
    try {
      tell(store.look());
    } catch (RuntimeException e) {
      LOG.error("the policy files could not be looked at; the last good policies stay", e);
    }
    audit();
  }

  /** One line per policy set and what became of it, from each replica. */
  private void remember(String what) {
    unwritten.add(
        new AuditRecord(
            "POLICIES",
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            store.current().version(),
            "{\"what\":\"%s\",\"count\":%d,\"problems\":%d}"
                .formatted(what, store.current().size(), store.problems().size())));
  }

  private void audit() {
    try {
      while (!unwritten.isEmpty()) {
        ledger.note(LedgerKeys.policies(), unwritten.getFirst());
        unwritten.removeFirst();
      }
    } catch (LedgerUnavailableException e) {
      LOG.debugf("the audit of policies waits for the ledger: %s", e.getMessage());
    }
  }

  private void tell(PolicyStore.Look look) {
    switch (look) {
      case UNCHANGED -> {}
      case ACCEPTED -> {
        metrics.counter(RELOADS, "outcome", "accepted").increment();
        remember("IN_FORCE");
        LOG.infof(
            "new policies in force: count=%d version=%s",
            store.current().size(), store.current().version());
      }
      case REJECTED -> {
        metrics.counter(RELOADS, "outcome", "rejected").increment();
        remember("REJECTED");
        store
            .problems()
            .forEach(
                problem ->
                    LOG.errorf(
                        "policy not accepted, the last good ones (version=%s) stay: %s",
                        store.current().version(), problem.text()));
      }
    }
  }
}
