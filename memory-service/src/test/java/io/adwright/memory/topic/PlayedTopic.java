package io.adwright.memory.topic;

import io.adwright.contracts.event.Learning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** A topic of two partitions in memory. */
final class PlayedTopic implements LearningsTopic {
  private static final int PARTITIONS = 2;

  private final Map<Integer, List<ConsumerRecord<String, byte[]>>> log = new HashMap<>();
  private final Map<Integer, Long> ends = new HashMap<>();
  private int generation = 1;
  private int away;

  @Override
  public String name() {
    return "learnings";
  }

  @Override
  public String id() {
    return "topic-" + generation;
  }

  void add(int partition, String key, Learning learning) {
    try {
      ByteBuffer encoded = Learning.getEncoder().encode(learning);
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      add(partition, key, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(int partition, String key, byte[] value) {
    long offset = ends.merge(partition, 1L, Long::sum) - 1;
    log.computeIfAbsent(partition, _ -> new ArrayList<>())
        .add(new ConsumerRecord<>(name(), partition, offset, key, value));
  }

  void addTombstone(int partition, String key) {
    add(partition, key, (byte[]) null);
  }

  /** Compacts all records of a partition away; its offsets go on. */
  void forget(int partition) {
    log.remove(partition);
  }

  /** Deletes the topic and makes a new one of its name. */
  void recreate() {
    log.clear();
    ends.clear();
    generation++;
  }

  /** Lets the schema registry be away for so many records. */
  void awayFor(int records) {
    away = records;
  }

  @Override
  public Consumer<String, byte[]> consumer() {
    var consumer = new MockConsumer<String, byte[]>("earliest");
    List<PartitionInfo> infos = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      var place = new TopicPartition(name(), partition);
      infos.add(new PartitionInfo(name(), partition, null, null, null));
      List<ConsumerRecord<String, byte[]>> records = log.getOrDefault(partition, List.of());
      long end = ends.getOrDefault(partition, 0L);
      consumer.updateBeginningOffsets(Map.of(place, records.isEmpty() ? end : 0L));
      consumer.updateEndOffsets(Map.of(place, end));
    }
    consumer.updatePartitions(name(), infos);
    consumer.schedulePollTask(() -> log.values().forEach(all -> all.forEach(consumer::addRecord)));
    return consumer;
  }

  Deserializer<Learning> deserializer(AtomicInteger decoded) {
    return (topic, bytes) -> {
      if (away > 0) {
        away--;
        throw new IllegalStateException(new ConnectException("registry is away"));
      }
      try {
        Learning learning = Learning.getDecoder().decode(bytes);
        decoded.incrementAndGet();
        return learning;
      } catch (IOException | RuntimeException e) {
        throw new SerializationException("no learning", e);
      }
    };
  }
}
