package io.adwright.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The settings of a broker that is its own controller and the only node, on loopback, in a heap of
 * 128 MB.
 *
 * @param port where clients connect
 * @param controllerPort where the node talks to itself as controller
 * @param directory holds logs and metadata
 */
record BrokerSettings(int port, int controllerPort, Path directory) {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String LOOPBACK = "127.0.0.1";

  Properties asProperties() {
    Properties settings = new Properties();
    identity(settings);
    singleCopies(settings);
    smallFootprint(settings);
    return settings;
  }

  String bootstrapServers() {
    return LOOPBACK + ":" + port;
  }

  private void identity(Properties settings) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", String.valueOf(NODE_ID));
    settings.put("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put(
        "listeners",
        "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", directory.toString());
    settings.put("auto.create.topics.enable", "false");
  }

  /** Internal topics cannot have more copies than there are nodes. */
  private static void singleCopies(Properties settings) {
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "6");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    // All members of a group start together; there is no straggler to wait for.
    settings.put("group.initial.rebalance.delay.ms", "0");
  }

  private static void smallFootprint(Properties settings) {
    // Kafka's default, 128 MB, is the whole heap; 4 MB still indexes 150,000 keys in one pass.
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("log.index.size.max.bytes", "1048576");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("group.coordinator.threads", "1");
    settings.put("share.coordinator.threads", "1");
    // A lone voter waits for nobody's vote; without this a restart sits out a second.
    settings.put("controller.quorum.election.timeout.ms", "100");
  }
}
