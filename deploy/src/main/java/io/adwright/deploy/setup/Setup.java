package io.adwright.deploy.setup;

import io.adwright.local.broker.TopicTable;
import io.adwright.local.broker.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Run once before the services start, and again after each upgrade: {@code setup topics} creates
 * the topics that are missing, {@code setup schemas} registers the schema of every event. Both
 * leave alone what is there, and may be repeated.
 *
 * <p>Environment: {@code KAFKA_…} as for the services; {@code ADWRIGHT_TOPIC_REPLICAS}, copies of
 * each partition; {@code ADWRIGHT_TOPICS}, the table of topics; {@code ADWRIGHT_REGISTRY_URL}.
 */
public final class Setup {
  private static final String USAGE = "usage: setup topics | schemas | topics schemas";

  private Setup() {}

  public static void main(String[] arguments) throws Exception {
    List<String> tasks = List.of(arguments);
    if (tasks.isEmpty() || !List.of("topics", "schemas").containsAll(tasks)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    run(tasks, System.getenv());
  }

  static void run(List<String> tasks, Map<String, String> environment) throws Exception {
    if (tasks.contains("topics")) {
      topics(environment);
    }
    if (tasks.contains("schemas")) {
      schemas(environment);
    }
  }

  private static void topics(Map<String, String> environment) throws Exception {
    var wanted =
        TopicTable.read(
            Path.of(environment.getOrDefault("ADWRIGHT_TOPICS", "adwright-topics.properties")));
    short replicas = Short.parseShort(needed(environment, "ADWRIGHT_TOPIC_REPLICAS"));
    needed(environment, "KAFKA_BOOTSTRAP_SERVERS");
    List<String> created =
        Topics.createMissing(KafkaEnvironment.settings(environment), wanted, replicas);
    System.out.printf("topics: %d wanted, %d created %s%n", wanted.size(), created.size(), created);
  }

  private static void schemas(Map<String, String> environment) throws Exception {
    int registered =
        new SchemaRegistrar(URI.create(needed(environment, "ADWRIGHT_REGISTRY_URL"))).register();
    System.out.printf("schemas: %d are registered%n", registered);
  }

  private static String needed(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalArgumentException("set " + name + " in the environment"));
  }
}
