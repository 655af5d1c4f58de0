package io.adwright.gateway.events;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the topics of the pipeline once more, from their beginning to where they end now, beside
 * the reading that goes on.
 */
@ApplicationScoped
class TopicReplay {
  private static final Logger LOG = Logger.getLogger(TopicReplay.class);
  private static final String CHANNEL = "pipeline-events";
  private static final Duration POLL = Duration.ofMillis(500);

  /** Nothing comes for so many polls though something should: marks of transactions, or gone. */
  private static final int MOST_EMPTY_POLLS = 10;

  private final KafkaClientService kafka;
  private final List<String> topics;

  TopicReplay(
      KafkaClientService kafka,
      @ConfigProperty(name = "mp.messaging.incoming." + CHANNEL + ".topics") String topics) {
    this.kafka = kafka;
    this.topics = Arrays.stream(topics.split(",")).map(String::strip).toList();
  }

  /** Takes what is read. */
  interface Reader {
    /** Hears how many records there are. */
    void expect(long records);

    /**
     * Takes the events of a batch, in the order of their partitions.
     *
     * @param read records read since the beginning, those that cannot be read among them
     */
    void take(List<SpecificRecord> events, long read) throws InterruptedException;
  }

  /** Reads everything; returns when {@code reader} has it. */
  void read(Reader reader) throws InterruptedException {
    Map<String, Object> settings = settings();
    try (var events = new AvroKafkaDeserializer<SpecificRecord>();
        var consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      events.configure(settings, false);
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      reader.expect(distance(begin, ends));
      int empty = 0;
      while (empty < MOST_EMPTY_POLLS && isAhead(consumer, ends)) {
        ConsumerRecords<byte[], byte[]> batch = consumer.poll(POLL);
        empty = batch.isEmpty() ? empty + 1 : 0;
        reader.take(read(batch, events), distance(begin, positions(consumer, ends)));
      }
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka.getConsumer(CHANNEL).configuration());
    // No group: it reads what it is told, and leaves no trace in Kafka.
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    settings.remove(ConsumerConfig.CLIENT_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return settings;
  }

  private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      consumer
          .partitionsFor(topic)
          .forEach(part -> partitions.add(new TopicPartition(topic, part.partition())));
    }
    return partitions;
  }

  private static List<SpecificRecord> read(
      ConsumerRecords<byte[], byte[]> batch, AvroKafkaDeserializer<SpecificRecord> events) {
    List<SpecificRecord> read = new ArrayList<>(batch.count());
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      try {
        SpecificRecord event = events.deserialize(record.topic(), record.headers(), record.value());
        if (event != null) {
          read.add(event);
        }
      } catch (RuntimeException unreadable) {
        LOG.debugf(
            unreadable,
            "record skipped: topic=%s partition=%d offset=%d",
            record.topic(),
            record.partition(),
            record.offset());
      }
    }
    return read;
  }

  private static boolean isAhead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private static Map<TopicPartition, Long> positions(
      Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    ends.forEach((part, end) -> positions.put(part, Math.min(consumer.position(part), end)));
    return positions;
  }

  private static long distance(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    return to.entrySet().stream()
        .mapToLong(end -> end.getValue() - from.getOrDefault(end.getKey(), end.getValue()))
        .sum();
  }
}
