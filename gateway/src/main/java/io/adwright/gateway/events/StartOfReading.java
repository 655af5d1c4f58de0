package io.adwright.gateway.events;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Looks, when the consumer gets its partitions, how much there is to read. */
@Identifier("pipeline-events") @ApplicationScoped
class StartOfReading implements KafkaConsumerRebalanceListener {
  private final CatchUp catchUp;

  StartOfReading(CatchUp catchUp) {
    this.catchUp = catchUp;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    ends.entrySet().removeIf(end -> end.getValue().equals(beginnings.get(end.getKey())));
    catchUp.expect(ends);
  }
}
