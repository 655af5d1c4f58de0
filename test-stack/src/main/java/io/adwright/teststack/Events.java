package io.adwright.teststack;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * What a test says to the broker, and what it hears from it. Records of one partition come in their
 * order.
 */
public final class Events {
  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> broker;
  private final Map<String, Object> registry;

  /** Speaks to a broker, in events whose schemas a registry has. */
  public Events(String bootstrapServers, String registryUrl) {
    this.broker = Map.of("bootstrap.servers", bootstrapServers);
    this.registry =
        Map.of(
            "apicurio.registry.url", registryUrl,
            "apicurio.registry.auto-register", "true",
            "apicurio.registry.auto-register.if-exists", "FIND_OR_CREATE_VERSION",
            "apicurio.registry.dereference-schema", "true",
            "apicurio.registry.use-specific-avro-reader", "true");
  }

  static Events none() {
    return new Events("127.0.0.1:1", "http://127.0.0.1:1");
  }

  /** Publishes {@code event}, framed as the registry's schema id and Avro. */
  public void send(String topic, String key, SpecificRecord event) {
    var serializer = new AvroKafkaSerializer<SpecificRecord>();
    serializer.configure(registry, false);
    send(topic, key, event, serializer);
  }

  /** Publishes {@code bytes} as they are. */
  public void sendBytes(String topic, String key, byte[] bytes) {
    send(topic, key, bytes, new ByteArraySerializer());
  }

  /** Publishes that there is nothing any longer under {@code key}. */
  public void sendTombstone(String topic, String key) {
    send(topic, key, null, new ByteArraySerializer());
  }

  /**
   * Returns the first {@code count} records of {@code topic} that {@code wanted} holds for, read
   * from its beginning.
   *
   * @throws AssertionError if they are not there within {@code limit}; it says how many were
   */
  public <T extends SpecificRecord> List<ConsumerRecord<String, T>> await(
      String topic, int count, Predicate<ConsumerRecord<String, T>> wanted, Duration limit) {
    var deserializer = new AvroKafkaDeserializer<T>();
    deserializer.configure(registry, false);
    return await(topic, count, wanted, limit, deserializer);
  }

  /** Like {@link #await}, with the bytes as they are. */
  public List<ConsumerRecord<String, byte[]>> awaitBytes(
      String topic, int count, Predicate<ConsumerRecord<String, byte[]>> wanted, Duration limit) {
    return await(topic, count, wanted, limit, new ByteArrayDeserializer());
  }

  /** Returns all records of {@code topic} from its beginning to the first that is the last. */
  public <T extends SpecificRecord> List<ConsumerRecord<String, T>> awaitUntil(
      String topic, Predicate<ConsumerRecord<String, T>> last, Duration limit) {
    var seen = new ArrayList<ConsumerRecord<String, T>>();
    Predicate<ConsumerRecord<String, T>> keep = seen::add;
    await(topic, 1, keep.and(last), limit);
    return seen;
  }

  /** Returns the offset that {@code group} goes on at in the first partition of {@code topic}. */
  public long committed(String group, String topic) {
    try (Admin admin = Admin.create(broker)) {
      var offset =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .get(new TopicPartition(topic, 0));
      return offset == null ? 0 : offset.offset();
    } catch (ExecutionException e) {
      throw new IllegalStateException("no offsets of " + group, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Returns the text of a header, or an empty one. */
  public static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private <V> void send(String topic, String key, @Nullable V value, Serializer<V> serializer) {
    try (Producer<String, V> producer =
        new KafkaProducer<>(broker, new StringSerializer(), serializer)) {
      var _ = producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("not published to " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <V> List<ConsumerRecord<String, V>> await(
      String topic,
      int count,
      Predicate<ConsumerRecord<String, V>> wanted,
      Duration limit,
      Deserializer<V> deserializer) {
    var found = new ArrayList<ConsumerRecord<String, V>>();
    long deadline = System.nanoTime() + limit.toNanos();
    try (Consumer<String, V> consumer =
        new KafkaConsumer<>(broker, new StringDeserializer(), deserializer)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (found.size() < count && System.nanoTime() < deadline) {
        for (var record : consumer.poll(POLL)) {
          if (wanted.test(record)) {
            found.add(record);
          }
        }
      }
    }
    if (found.size() < count) {
      throw new AssertionError(
          topic + ": " + found.size() + " of " + count + " records within " + limit);
    }
    return found;
  }
}
