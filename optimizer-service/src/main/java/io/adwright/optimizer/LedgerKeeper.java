package io.adwright.optimizer;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.Execution;
import io.adwright.optimizer.gate.Desk;
import io.adwright.optimizer.ledger.LedgerUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Looks after the ledger: makes its tables when it can be reached, settles what was left open, ends
 * what nobody answered, and acts on people's orders. It says whether the ledger is there in the
 * health data and as {@code adwright.ledger.available}; the service stays ready without it, since
 * reducing needs none.
 */
@Startup
@Readiness
@ApplicationScoped
class LedgerKeeper implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(LedgerKeeper.class);

  /** How often an order is tried that fails although the ledger is there. */
  private static final int MOST_ATTEMPTS = 5;

  private final Flyway schema;
  private final Desk desk;
  private final ControlsReader controls;
  private final Emitter<Execution> outcomes;
  private final OptimizerConfig config;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ledger-keeper").daemon().factory());
  private volatile boolean migrated;
  private volatile boolean available;

  LedgerKeeper(
      Flyway schema,
      Desk desk,
      ControlsReader controls,
      @Channel("outcomes-of-orders") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          Emitter<Execution> outcomes,
      OptimizerConfig config,
      MeterRegistry metrics,
      Clock clock) {
    this.schema = schema;
    this.desk = desk;
    this.controls = controls;
    this.outcomes = outcomes;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  @PostConstruct
  void start() {
    metrics.gauge("adwright.ledger.available", this, it -> it.available ? 1 : 0);
    metrics.gauge(
        "adwright.kill.switches", controls, it -> it.isRead() ? it.current().engaged() : 0);
    var _ =
        timer.scheduleWithFixedDelay(
            this::look, 0, config.ledger().interval().toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("ledger")
        .up()
        .withData("available", available)
        .withData("without", available ? "nothing" : "nothing is raised; reducing goes on")
        .withData("controlsRead", controls.isRead())
        .build();
  }

  void onOrder(@ObservesAsync OrderGiven order) {
    timer.execute(() -> act(order, 1));
  }

  private void act(OrderGiven order, int attempt) {
    try {
      makeTables();
      desk.act(order.control(), clock.instant()).ifPresent(this::publish);
    } catch (LedgerUnavailableException | FlywayException e) {
      LOG.debugf("an order waits for the ledger: key=%s: %s", order.key(), e.getMessage());
      later(order, attempt);
    } catch (RuntimeException e) {
      if (attempt < MOST_ATTEMPTS) {
        LOG.warnf(e, "an order could not be carried out and is tried again: key=%s", order.key());
        later(order, attempt + 1);
      } else {
        giveUp(order, e);
      }
    }
  }

  private void later(OrderGiven order, int attempt) {
    var _ =
        timer.schedule(
            () -> act(order, attempt),
            config.ledger().interval().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Trying for ever would hide it: it is in the audit, in the log and in the metrics instead. */
  private void giveUp(OrderGiven order, RuntimeException why) {
    LOG.errorf(
        why,
        "an order is given up after %d attempts; give it again: key=%s",
        MOST_ATTEMPTS,
        order.key());
    metrics.counter("adwright.orders.given.up").increment();
    try {
      desk.giveUp(
          order.control(), "given up after " + MOST_ATTEMPTS + " attempts", clock.instant());
    } catch (LedgerUnavailableException e) {
      LOG.errorf("and the audit does not have it: %s", e.getMessage());
    }
  }

  private void look() {
    try {
      makeTables();
      desk.reconcile(clock.instant()).forEach(this::publish);
      desk.expire(clock.instant()).forEach(this::publish);
      tell(true, "");
    } catch (LedgerUnavailableException e) {
      tell(false, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      tell(false, e.toString());
    }
  }

  private void makeTables() {
    if (!migrated) {
      schema.migrate();
      migrated = true;
    }
  }

  private void tell(boolean reached, String why) {
    if (reached && !available) {
      LOG.info("the ledger is there");
    } else if (!reached && available) {
      LOG.errorf("the ledger is gone; nothing is raised until it is back: %s", why);
    } else if (!reached) {
      LOG.debugf("the ledger is not there: %s", why);
    }
    available = reached;
  }

  private void publish(Execution execution) {
    outcomes.send(
        Message.of(execution)
            .addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder()
                    .withKey(CampaignKeys.of(execution.getCampaign()))
                    .build()));
  }
}
