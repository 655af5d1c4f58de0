package io.adwright.memory.topic;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topic on the broker that all other channels use. */
@ApplicationScoped
class KafkaLearningsTopic implements LearningsTopic {
  private static final long LIMIT_SECONDS = 15;

  private final Map<String, Object> broker;
  private final String name;

  KafkaLearningsTopic(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "adwright.topic.learnings") String name) {
    this.broker = broker;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String id() {
    try (Admin admin = Admin.create(new HashMap<>(broker))) {
      return admin
          .describeTopics(List.of(name))
          .allTopicNames()
          .get(LIMIT_SECONDS, TimeUnit.SECONDS)
          .values()
          .iterator()
          .next()
          .topicId()
          .toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for topic " + name, e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker tells nothing of topic " + name, e);
    }
  }

  @Override
  public Consumer<String, byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    // A rebuild must not hold more than a few megabytes of raw records.
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
