package io.adwright.local.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates what is missing of the topics on a running broker and leaves alone what is there. */
final class Topics {
  private Topics() {}

  /**
   * @throws ExecutionException if the broker refuses a topic, with its reason as cause
   */
  static void createMissing(String bootstrapServers, List<TopicSpec> wanted)
      throws ExecutionException, InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          wanted.stream()
              .filter(topic -> !present.contains(topic.name()))
              .map(TopicSpec::asNewTopic)
              .toList();
      if (!missing.isEmpty()) {
        admin.createTopics(missing).all().get();
      }
    }
  }
}
