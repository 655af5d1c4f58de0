package io.adwright.gateway.ingest;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.imports.ImportedCampaign;
import io.adwright.gateway.ingest.NotPublished.Why;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Publishes snapshots, and returns only when the broker has them. */
@ApplicationScoped
public class MetricsPublisher {
  private static final Logger LOG = Logger.getLogger(MetricsPublisher.class);

  /** Snapshots on their way at a time: a few megabytes, whatever the size of an import. */
  private static final int BATCH = 250;

  private final MutinyEmitter<CampaignMetrics> metrics;
  private final RunSpans spans;
  private final CorrelationIds ids;
  private final Clock clock;
  private final Duration timeout;

  // The buffer is unbounded by name only: a batch is awaited before the next one is sent.
  MetricsPublisher(
      @Channel("campaign-metrics") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<CampaignMetrics> metrics,
      RunSpans spans,
      CorrelationIds ids,
      Clock clock,
      GatewayConfig config) {
    this.metrics = metrics;
    this.spans = spans;
    this.ids = ids;
    this.clock = clock;
    this.timeout = config.ingest().publishTimeout();
  }

  /**
   * Publishes each campaign as a run of its own.
   *
   * @return the correlation ids, in the order of the campaigns; all are acknowledged
   * @throws NotPublished if the broker did not take them all; those that it took will run
   */
  public List<String> publish(List<ImportedCampaign> campaigns, MetricsSource source)
      throws NotPublished {
    return publish(campaigns, source, _ -> ids.next());
  }

  /**
   * Publishes each campaign as the run that {@code runs} names.
   *
   * @return the correlation ids, in the order of the campaigns; all are acknowledged
   * @throws NotPublished if the broker did not take them all; those that it took will run
   */
  public List<String> publish(List<ImportedCampaign> campaigns, MetricsSource source, RunIds runs)
      throws NotPublished {
    return publish(campaigns, source, runs, _ -> {});
  }

  /**
   * Publishes each campaign as the run that {@code runs} names.
   *
   * @param watch hears, after each batch, how many the broker has
   * @return the correlation ids, in the order of the campaigns; all are acknowledged
   * @throws NotPublished if the broker did not take them all; those that it took will run
   */
  public List<String> publish(
      List<ImportedCampaign> campaigns, MetricsSource source, RunIds runs, IntConsumer watch)
      throws NotPublished {
    List<String> correlationIds = new ArrayList<>(campaigns.size());
    for (int from = 0; from < campaigns.size(); from += BATCH) {
      List<ImportedCampaign> batch =
          campaigns.subList(from, Math.min(from + BATCH, campaigns.size()));
      List<CompletableFuture<Void>> sent = new ArrayList<>(batch.size());
      for (ImportedCampaign campaign : batch) {
        String correlationId = runs.idOf(campaign);
        correlationIds.add(correlationId);
        sent.add(send(MetricsEvents.of(campaign, correlationId, source, clock.instant())));
      }
      await(sent, from, campaigns.size());
      watch.accept(from + batch.size());
    }
    return correlationIds;
  }

  private CompletableFuture<Void> send(CampaignMetrics event) {
    RunSpan span = spans.begin(event);
    var place =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(CampaignKeys.of(event.getCampaign().getRef()))
            .withHeaders(span.headers())
            .build();
    CompletableFuture<Void> sent =
        metrics
            .sendMessage(Message.of(event, Metadata.of(place, CloudEvents.of(event))))
            .subscribeAsCompletionStage();
    var _ = sent.whenComplete((_, failure) -> span.ended(failure));
    return sent;
  }

  private void await(List<CompletableFuture<Void>> sent, int before, int wanted)
      throws NotPublished {
    try {
      CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notPublished(sent, before, wanted, e);
    } catch (ExecutionException | TimeoutException e) {
      throw notPublished(sent, before, wanted, e);
    }
  }

  private static NotPublished notPublished(
      List<CompletableFuture<Void>> sent, int before, int wanted, Exception failure) {
    long acknowledged =
        sent.stream().filter(one -> one.isDone() && !one.isCompletedExceptionally()).count();
    int published = before + Math.toIntExact(acknowledged);
    LOG.warnf(failure, "snapshots not published: published=%d wanted=%d", published, wanted);
    boolean tooLarge =
        Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(RecordTooLargeException.class::isInstance);
    return new NotPublished(tooLarge ? Why.TOO_LARGE : Why.UNAVAILABLE, published, wanted, failure);
  }
}
