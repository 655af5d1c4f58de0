package io.adwright.eval.chaos;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.stack.Avro;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes metrics at a steady rate, in turns over all campaigns, whatever state the broker is in.
 */
final class Flow implements Runnable {
  private static final int PATIENCE_MILLIS = (int) Duration.ofMinutes(5).toMillis();

  private final ChaosPlan plan;
  private final Campaigns campaigns;
  private final Avro avro;
  private final String bootstrapServers;
  private final Clock clock;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Set<String> published = ConcurrentHashMap.newKeySet();

  Flow(ChaosPlan plan, Campaigns campaigns, Avro avro, String bootstrapServers, Clock clock) {
    this.plan = plan;
    this.campaigns = campaigns;
    this.avro = avro;
    this.bootstrapServers = bootstrapServers;
    this.clock = clock;
  }

  /** Returns the ids of the runs whose metrics the broker has confirmed. */
  Set<String> published() {
    return Set.copyOf(published);
  }

  /** Publishes nothing new; what is under way is still confirmed. */
  void stop() {
    stopped.set(true);
  }

  @Override
  public void run() {
    long period = Math.round(1e9 / plan.rate());
    long begin = System.nanoTime();
    try (var serializer = avro.<CampaignMetrics>serializer();
        Producer<String, byte[]> producer = producer()) {
      for (int run = 0; !stopped.get(); run++) {
        pauseUntil(begin + run * period);
        int campaign = run % plan.campaigns();
        byte[] value =
            serializer.serialize(
                Topics.CAMPAIGN_METRICS, campaigns.again(run, campaign, clock.instant()));
        String id = campaigns.correlationId(run);
        var _ =
            producer.send(
                new ProducerRecord<>(Topics.CAMPAIGN_METRICS, campaigns.key(campaign), value),
                (_, failure) -> {
                  if (failure == null) {
                    published.add(id);
                  }
                });
      }
    }
  }

  private static void pauseUntil(long nanos) {
    long left = Duration.ofNanos(nanos - System.nanoTime()).toMillis();
    if (left > 0) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Patient enough for every broker that comes back. */
  private Producer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
