package io.adwright.local.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * Starts the broker, creates the topics and says so on its standard output, for the launcher waits
 * for {@link #READY}.
 *
 * <p>Arguments: client port, controller port, data directory, table of topics.
 */
public final class BrokerMain {
  /** The line that says: clients may connect and every topic exists. */
  public static final String READY = "broker ready";

  /** One broker holds the only copy. */
  private static final short ONLY_COPY = 1;

  private BrokerMain() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "needs PORT CONTROLLER_PORT DIRECTORY TOPICS, not " + List.of(arguments));
    }
    BrokerSettings settings =
        new BrokerSettings(
            Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    List<TopicSpec> topics = TopicTable.read(Path.of(arguments[3]));

    Storage.formatOnce(settings.directory());
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings.asProperties(), false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
    server.startup();
    Topics.createMissing(
        Map.of("bootstrap.servers", settings.bootstrapServers()), topics, ONLY_COPY);
    System.out.println(READY);
    server.awaitShutdown();
  }
}
