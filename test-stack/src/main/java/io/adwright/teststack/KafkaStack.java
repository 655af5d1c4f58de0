package io.adwright.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Starts a broker in this JVM with all of Adwright's topics, and a schema registry beside it, for a
 * {@code @QuarkusTest}. A test gets at it through an injected {@link Events} field.
 */
public final class KafkaStack implements QuarkusTestResourceLifecycleManager {
  private final EmbeddedKafkaBroker broker = new EmbeddedKafkaBroker();
  private Events events = Events.none();
  private AutoCloseable registry = () -> {};

  @Override
  public Map<String, String> start() {
    broker
        .withAdditionalProperties(
            settings -> {
              settings.put("auto.create.topics.enable", "false");
              settings.put("group.initial.rebalance.delay.ms", "0");
            })
        .start();
    createTopics();
    Registry started = Registry.start();
    registry = started;
    events = new Events(broker.getAdvertisedListeners(), started.url());
    return Map.of(
        "kafka.bootstrap.servers", broker.getAdvertisedListeners(),
        "ADWRIGHT_REGISTRY_URL", started.url(),
        "ADWRIGHT_REGISTRY_AUTO_REGISTER", "true");
  }

  /** How a plain test talks to the broker, once this is started. */
  public Events events() {
    return events;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(events, new TestInjector.MatchesType(Events.class));
  }

  @Override
  public void stop() {
    try {
      registry.close();
      broker.close();
    } catch (Exception e) {
      throw new IllegalStateException("the test stack did not stop", e);
    }
  }

  private void createTopics() {
    var table = new Properties();
    try (InputStream in =
        KafkaStack.class.getClassLoader().getResourceAsStream("adwright-topics.properties")) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var topics =
        table.stringPropertyNames().stream().map(name -> new NewTopic(name, 1, (short) 1)).toList();
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getAdvertisedListeners()))) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics not created", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
