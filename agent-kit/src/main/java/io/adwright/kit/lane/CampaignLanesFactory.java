package io.adwright.kit.lane;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.commit.KafkaThrottledLatestProcessedCommit;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Makes {@link CampaignLanes} for a channel that asks for them by {@code commit-strategy}; as many
 * records wait at most as {@code max.poll.records} says.
 */
@ApplicationScoped
@Identifier("campaign-lanes") class CampaignLanesFactory implements KafkaCommitHandler.Factory {
  private final KafkaThrottledLatestProcessedCommit.Factory throttled;

  CampaignLanesFactory(
      @Identifier(KafkaCommitHandler.Strategy.THROTTLED) KafkaThrottledLatestProcessedCommit.Factory throttled) {
    this.throttled = throttled;
  }

  @Override
  public KafkaCommitHandler create(
      KafkaConnectorIncomingConfiguration config,
      Vertx vertx,
      KafkaConsumer<?, ?> consumer,
      BiConsumer<Throwable, Boolean> reportFailure) {
    if (config.getThrottledOrdered().isPresent()) {
      throw new IllegalArgumentException(
          "channel "
              + config.getChannel()
              + ": throttled.ordered loses records that wait; campaign-lanes orders by itself");
    }
    return new CampaignLanes(
        vertx,
        throttled.create(config, vertx, consumer, reportFailure),
        config.getThrottledOrderedMaxConcurrency().orElse(1),
        maxPollRecords(consumer));
  }

  private static int maxPollRecords(KafkaConsumer<?, ?> consumer) {
    Object set = consumer.configuration().get(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);
    return set == null ? ConsumerConfig.DEFAULT_MAX_POLL_RECORDS : Integer.parseInt(set.toString());
  }
}
