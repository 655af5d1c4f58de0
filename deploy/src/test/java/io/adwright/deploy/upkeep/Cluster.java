package io.adwright.deploy.upkeep;

import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;

/** A Kafka cluster of one broker, with no topics but those that somebody makes. */
final class Cluster implements AutoCloseable {
  private final EmbeddedKafkaBroker broker =
      new EmbeddedKafkaBroker()
          .withAdditionalProperties(
              settings -> {
                settings.put("auto.create.topics.enable", "false");
                settings.put("group.initial.rebalance.delay.ms", "0");
              });

  private Cluster() {}

  static Cluster start() {
    var cluster = new Cluster();
    cluster.broker.start();
    return cluster;
  }

  /** Where its clients find it. */
  String address() {
    return broker.getAdvertisedListeners();
  }

  /** The topics that there are, without Kafka's own. */
  Set<String> topics() throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      return admin.listTopics().names().get();
    }
  }

  /** One setting of a topic, whoever made it. */
  String setting(String topic, String name) throws ExecutionException, InterruptedException {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = admin()) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
  }

  @Override
  public void close() {
    broker.close();
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", address()));
  }
}
