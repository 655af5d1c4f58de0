package io.adwright.optimizer;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.kit.step.CloudEvents;
import io.adwright.optimizer.gate.Orders;
import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.LedgerKeys;
import io.adwright.optimizer.ledger.LedgerUnavailableException;
import io.adwright.optimizer.observed.Snapshots;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Has campaigns reasoned over again that a kill switch or mode OBSERVE kept from being acted on,
 * once neither does any more. Their newest snapshot is published as a new run: what was decided
 * before is never replayed, as it was decided on what was true then.
 */
@Startup
@ApplicationScoped
class Reevaluation {
  /** The system that such snapshots name as their source. */
  static final String SOURCE = "released";

  private static final Logger LOG = Logger.getLogger(Reevaluation.class);
  private static final Duration BROKER = Duration.ofSeconds(30);

  private final Ledger ledger;
  private final Snapshots snapshots;
  private final Orders orders;
  private final ControlsReader controls;
  private final Emitter<CampaignMetrics> metrics;
  private final Duration interval;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("reevaluation").daemon().factory());

  Reevaluation(
      Ledger ledger,
      Snapshots snapshots,
      Orders orders,
      ControlsReader controls,
      @Channel("released-metrics") Emitter<CampaignMetrics> metrics,
      OptimizerConfig config,
      Clock clock) {
    this.ledger = ledger;
    this.snapshots = snapshots;
    this.orders = orders;
    this.controls = controls;
    this.metrics = metrics;
    this.interval = config.ledger().interval();
    this.clock = clock;
  }

  @PostConstruct
  void start() {
    var _ =
        timer.scheduleWithFixedDelay(
            this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }

  private void look() {
    if (!controls.isRead()) {
      return;
    }
    try {
      ledger.releaseMissed(this::isStopped, this::reevaluate);
    } catch (LedgerUnavailableException e) {
      LOG.debugf("released campaigns wait for the ledger: %s", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("released campaigns could not be published; they will be tried again", e);
    }
  }

  private boolean isStopped(CampaignRef campaign, ActionKind kind) {
    return orders.switches().get().stops(campaign, kind).isPresent()
        || orders.mode(campaign, kind) == AutonomyMode.OBSERVE;
  }

  private void reevaluate(CampaignRef campaign) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String run = UUID.randomUUID().toString();
    boolean isKnown =
        snapshots
            .newest(campaign)
            .map(newest -> publish(again(newest, run, now), campaign))
            .orElse(false);
    LOG.infof("released: campaign=%s run=%s snapshot=%s", campaign, run, isKnown);
    ledger.note(
        LedgerKeys.account(campaign),
        new AuditRecord(
            "RELEASED",
            now,
            CampaignKeys.of(campaign),
            isKnown
                ? "{\"what\":\"reasoned over again from its newest snapshot\",\"run\":\"%s\"}"
                    .formatted(run)
                : "{\"what\":\"no snapshot is kept; the next one is acted on\"}"));
  }

  private static CampaignMetrics again(CampaignMetrics newest, String run, Instant now) {
    return CampaignMetrics.newBuilder(newest)
        .setContext(
            EventContext.newBuilder()
                .setEventId(ContentHash.of("campaign-metrics").and(run).id())
                .setCorrelationId(run)
                .setOccurredAt(now)
                .build())
        .setSource(MetricsSource.newBuilder().setSystem(SOURCE).build())
        .build();
  }

  /** Returns true once the broker has it. */
  private boolean publish(CampaignMetrics snapshot, CampaignRef campaign) {
    var sent = new CompletableFuture<Boolean>();
    metrics.send(
        Message.of(
            snapshot,
            Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                    .withKey(CampaignKeys.of(campaign))
                    .build(),
                CloudEvents.of(snapshot.getContext(), CampaignMetrics.class)),
            () -> {
              sent.complete(true);
              return CompletableFuture.completedStage(null);
            },
            failure -> {
              sent.completeExceptionally(failure);
              return CompletableFuture.completedStage(null);
            }));
    return sent.orTimeout(BROKER.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
