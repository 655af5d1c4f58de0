package io.adwright.local.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates what is missing of the topics on a running broker and leaves alone what is there. */
public final class Topics {
  private Topics() {}

  /**
   * Returns the names of those that were missing.
   *
   * @param broker settings of a Kafka client: where the broker is, and how to sign in
   * @param replicas copies of each partition, at most as many as there are brokers
   * @throws ExecutionException if the broker refuses a topic, with its reason as cause
   */
  public static List<String> createMissing(
      Map<String, Object> broker, List<TopicSpec> wanted, short replicas)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(broker)) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          wanted.stream()
              .filter(topic -> !present.contains(topic.name()))
              .map(topic -> topic.asNewTopic(replicas))
              .toList();
      if (!missing.isEmpty()) {
        admin.createTopics(missing).all().get();
      }
      return missing.stream().map(NewTopic::name).toList();
    }
  }
}
