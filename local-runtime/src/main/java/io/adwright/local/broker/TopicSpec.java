package io.adwright.local.broker;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic as the table of topics asks for it.
 *
 * @param name the full name, for example {@code adwright.diagnoses.v1}
 * @param partitions how many partitions; at least 1
 * @param settings Kafka's own topic settings, such as {@code retention.ms}
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {
  public TopicSpec {
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "topic " + name + " asks for " + partitions + " partitions; it needs at least 1");
    }
    settings = Map.copyOf(settings);
  }

  NewTopic asNewTopic(short replicas) {
    return new NewTopic(name, partitions, replicas).configs(settings);
  }
}
