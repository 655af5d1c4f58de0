package io.adwright.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Starts a broker in this JVM with all of Adwright's topics, and a schema registry beside it, for a
 * {@code @QuarkusTest}. A test gets at it through an injected {@link Events} field.
 */
public final class KafkaStack implements QuarkusTestResourceLifecycleManager {
  private final EmbeddedKafkaBroker broker = new EmbeddedKafkaBroker();
  private final Optional<SecureListener> door;
  private Events events = Events.none();
  private AutoCloseable registry = () -> {};

  public KafkaStack() {
    this.door = Optional.empty();
  }

  /** A broker that can be reached by {@code door}, too. */
  public KafkaStack(SecureListener door) {
    this.door = Optional.of(door);
  }

  @Override
  public Map<String, String> start() {
    broker
        .withAdditionalProperties(
            settings -> {
              settings.put("auto.create.topics.enable", "false");
              settings.put("group.initial.rebalance.delay.ms", "0");
              door.ifPresent(guarded -> guarded.addTo(settings));
            })
        .start();
    prepare();
    Registry started = Registry.start();
    registry = started;
    events = new Events(address(), started.url());
    return Map.of(
        "kafka.bootstrap.servers", address(),
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

  /** Gives every topic {@code partitions} of them, so that a group can share its work. */
  public void spread(int partitions) {
    administer(
        admin ->
            admin
                .createPartitions(
                    topics().stream()
                        .collect(
                            Collectors.toMap(
                                Function.identity(), _ -> NewPartitions.increaseTo(partitions))))
                .all()
                .get());
  }

  /** Makes a group that nobody is in read everything again. */
  public void rewind(String group) {
    administer(admin -> admin.deleteConsumerGroups(List.of(group)).all().get());
  }

  /** Of the door that is open. */
  private String address() {
    return Arrays.stream(broker.getAdvertisedListeners().split(","))
        .filter(listener -> !listener.startsWith("SSL:") && !listener.startsWith("SASL_SSL:"))
        .findFirst()
        .orElseThrow();
  }

  private void prepare() {
    administer(
        admin -> {
          admin
              .createTopics(
                  topics().stream().map(name -> new NewTopic(name, 1, (short) 1)).toList())
              .all()
              .get();
          if (door.isPresent()) {
            door.get().admit(admin);
          }
        });
  }

  private static Set<String> topics() {
    var table = new Properties();
    try (InputStream in =
        KafkaStack.class.getClassLoader().getResourceAsStream("adwright-topics.properties")) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.stringPropertyNames();
  }

  private void administer(Administration what) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
      what.with(admin);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker refused", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Administration {
    void with(Admin admin) throws ExecutionException, InterruptedException;
  }
}
