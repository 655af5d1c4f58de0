package io.adwright.eval.relay;

import io.adwright.eval.stack.KafkaClients;
import io.adwright.eval.stack.StackException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Finds out how large the records are that the pipeline writes. */
public final class SizeSampler {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int EMPTY_POLLS = 50;

  private final KafkaClients clients;
  private final List<String> topics;
  private final String keyPrefix;
  private final Map<TopicPartition, Long> from;

  private SizeSampler(
      KafkaClients clients, List<String> topics, String keyPrefix, Map<TopicPartition, Long> from) {
    this.clients = clients;
    this.topics = List.copyOf(topics);
    this.keyPrefix = keyPrefix;
    this.from = Map.copyOf(from);
  }

  /**
   * Remembers where {@code topics} end now.
   *
   * @param topics in the order of the flow
   * @param keyPrefix what the keys of the benchmark's own records begin with
   */
  public static SizeSampler fromNow(KafkaClients clients, List<String> topics, String keyPrefix) {
    try (var consumer = clients.consumer()) {
      var ends = consumer.endOffsets(KafkaClients.partitions(consumer, topics));
      return new SizeSampler(clients, topics, keyPrefix, ends);
    }
  }

  /**
   * Reads what was written since then.
   *
   * @return the mean size per topic
   * @throws StackException if a topic got no record of the benchmark; names it
   */
  public HopSizes means() {
    var sizes = new HashMap<String, LongSummaryStatistics>();
    try (var consumer = clients.consumer()) {
      consumer.assign(from.keySet());
      from.forEach(consumer::seek);
      var ends = consumer.endOffsets(from.keySet());
      for (int empty = 0; empty < EMPTY_POLLS && !atEnd(consumer, ends); ) {
        var records = consumer.poll(POLL);
        empty = records.isEmpty() ? empty + 1 : 0;
        for (var record : records) {
          if (record.key() != null && record.key().startsWith(keyPrefix)) {
            sizes
                .computeIfAbsent(record.topic(), topic -> new LongSummaryStatistics())
                .accept(bytes(record));
          }
        }
      }
    }
    return new HopSizes(topics.stream().map(topic -> mean(topic, sizes)).toList());
  }

  private static int mean(String topic, Map<String, LongSummaryStatistics> sizes) {
    var seen = sizes.get(topic);
    if (seen == null) {
      throw new StackException("the warm-up left no record on " + topic, null);
    }
    return Math.toIntExact(Math.round(seen.getAverage()));
  }

  private static boolean atEnd(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static long bytes(ConsumerRecord<String, byte[]> record) {
    long bytes = Math.max(0, record.serializedValueSize());
    for (Header header : record.headers()) {
      bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
    return bytes;
  }
}
