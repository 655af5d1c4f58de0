package io.adwright.deadletters.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads dead-letter topics, from their beginnings to where they end at that moment. */
public final class Broker implements AutoCloseable {
  private static final String SUFFIX = ".dlq";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BrokerAddress address;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** Connects to the broker; nothing is asked of it yet. */
  public Broker(BrokerAddress address) {
    this.address = address;
    this.consumer =
        new KafkaConsumer<>(
            address.with(
                Map.of(
                    "enable.auto.commit",
                    false,
                    "auto.offset.reset",
                    "earliest",
                    "allow.auto.create.topics",
                    false,
                    "default.api.timeout.ms",
                    15_000)),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /**
   * Returns the names of all topics, in order.
   *
   * @throws KafkaException if the broker does not answer
   */
  public Set<String> topics() throws InterruptedException {
    try (Admin admin =
        Admin.create(
            address.with(Map.of("request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000)))) {
      return new TreeSet<>(admin.listTopics().names().get());
    } catch (ExecutionException e) {
      throw new KafkaException(address + " does not answer: " + e.getMessage(), e);
    }
  }

  /** Returns the dead-letter topics among {@code topics}. */
  public static List<String> deadLetters(Set<String> topics) {
    return topics.stream().filter(topic -> topic.endsWith(SUFFIX)).sorted().toList();
  }

  /** Returns how many partitions {@code topic} has. */
  public int partitions(String topic) {
    return consumer.partitionsFor(topic).size();
  }

  /**
   * Hands every record of {@code topic} to {@code reader}, each partition in its order.
   *
   * @throws KafkaException if the broker falls silent before the end
   */
  public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    var _ = readLatest(topic, Long.MAX_VALUE, reader);
  }

  /**
   * Hands the latest records of {@code topic} to {@code reader}, each partition in its order.
   *
   * @param most records of a partition
   * @return whether there are no older ones
   * @throws KafkaException if the broker falls silent before the end
   */
  public boolean readLatest(
      String topic, long most, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    consumer.assign(partitions);
    boolean whole = true;
    for (TopicPartition partition : partitions) {
      long begin = begins.getOrDefault(partition, 0L);
      long from = Math.max(begin, ends.getOrDefault(partition, 0L) - most);
      consumer.seek(partition, from);
      whole &= from == begin;
    }
    hand(topic, ends, reader);
    return whole;
  }

  private void hand(
      String topic,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    long silentSince = System.nanoTime();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      var records = consumer.poll(POLL);
      records.forEach(reader);
      if (!records.isEmpty()) {
        silentSince = System.nanoTime();
      } else if (System.nanoTime() - silentSince > PATIENCE.toNanos()) {
        throw new KafkaException(
            address + " gave nothing of " + topic + " for " + PATIENCE.toSeconds() + " s");
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
