package io.adwright.eval.relay;

import io.adwright.eval.stack.KafkaClients;
import io.adwright.eval.stack.StackException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The relay's own topics: made before its first run, gone after its last. */
final class RelayTopics {
  private static final String PREFIX = "adwright.bench.relay-";
  private static final String RETENTION_MILLIS = "3600000";
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final long LOOK_MILLIS = 20;

  private final KafkaClients clients;
  private final List<String> names;

  RelayTopics(KafkaClients clients, int count) {
    this.clients = clients;
    this.names = IntStream.rangeClosed(1, count).mapToObj(number -> PREFIX + number).toList();
  }

  /** Returns the names in the order of the flow. */
  List<String> names() {
    return names;
  }

  /** Makes the topics; those that an aborted benchmark left behind are taken over. */
  void create(int partitions) throws InterruptedException {
    var topics = names.stream().map(name -> topic(name, partitions)).toList();
    try (Admin admin = clients.admin()) {
      for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
        awaitPresent(created);
      }
      awaitShown(admin, shown -> shown.containsAll(names));
    } catch (ExecutionException e) {
      throw new StackException("the broker refuses the relay's topics: " + e.getCause(), e);
    }
  }

  void delete() {
    try (Admin admin = clients.admin()) {
      admin.deleteTopics(names).all().get();
      awaitShown(admin, shown -> Collections.disjoint(shown, names));
    } catch (ExecutionException e) {
      throw new StackException("the relay's topics are left behind: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static NewTopic topic(String name, int partitions) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty())
        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, RETENTION_MILLIS));
  }

  private static void awaitPresent(KafkaFuture<Void> created)
      throws ExecutionException, InterruptedException {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /** The controller has decided; clients see it only when the broker has heard of that. */
  private static void awaitShown(Admin admin, Predicate<Set<String>> asDecided)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!asDecided.test(admin.listTopics().names().get())) {
      if (System.nanoTime() > deadline) {
        throw new StackException("the broker does not take over its topics in " + LIMIT, null);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
