package io.adwright.local.stack;

import io.adwright.local.broker.BrokerMain;
import io.adwright.local.stack.Program.Broker;
import io.adwright.local.stack.Program.Database;
import io.adwright.local.stack.Program.Registry;
import io.adwright.local.stack.Program.Service;
import io.adwright.local.stack.Readiness.Announces;
import io.adwright.local.stack.Readiness.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one place that says what the stack consists of. A further service is a further line.
 *
 * <p>Order is the order of starting where {@code needs} leaves a choice.
 */
public final class PartsTable {
  public static final String BROKER = "broker";
  public static final String REGISTRY = "registry";
  public static final String POSTGRES = "postgres";
  public static final String SIMULATOR = "ad-platform-simulator";
  public static final String GATEWAY = "gateway";
  public static final String OPTIMIZER = "optimizer-service";

  /** Path of the registry's own API below its URL. */
  public static final String REGISTRY_API = "/apis/registry/v3";

  private static final String DATABASE_READY =
      "LOG:  database system is ready to accept connections";

  private static final Answers HEALTH = new Answers("/q/health/ready", "/q/health/live");
  private static final List<String> BACKBONE = List.of(BROKER, REGISTRY);

  /** Further optimizers listen above this. */
  private static final int REPLICA_PORTS = 8100;

  private PartsTable() {}

  /** Returns every part, in order. */
  public static List<Part> parts() {
    return List.of(
        new Part(
            BROKER,
            new Broker(
                BrokerMain.class.getName(),
                List.of(
                    "{port:broker}",
                    "{free}",
                    "{data}/kafka",
                    "{dist}/adwright-topics.properties")),
            9092,
            "96m",
            List.of(),
            new Announces(BrokerMain.READY),
            Map.of()),
        new Part(
            REGISTRY,
            new Registry(),
            8095,
            "64m",
            List.of(),
            // This one also loads what the first schema will need.
            new Answers(REGISTRY_API + "/system/info", REGISTRY_API + "/system/info"),
            environment(
                REGISTRY,
                Map.of(
                    "QUARKUS_MANAGEMENT_HOST", Endpoints.LOOPBACK,
                    "QUARKUS_MANAGEMENT_PORT", "{free}",
                    "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false",
                    "QUARKUS_OTEL_SDK_DISABLED", "true"))),
        new Part(
            POSTGRES,
            new Database(List.of("{data}/postgres", "{port:postgres}", "16MB")),
            5432,
            "24m",
            List.of(),
            new Announces(DATABASE_READY),
            Map.of()),
        new Part(
            SIMULATOR,
            new Service(SIMULATOR),
            8090,
            "40m",
            List.of(),
            HEALTH,
            environment(
                SIMULATOR, Map.of("ADWRIGHT_SIMULATOR_DATA_DIRECTORY", "{data}/simulator"))),
        new Part(
            GATEWAY,
            new Service(GATEWAY),
            8080,
            // An import of 100 MB does not fit into less.
            "256m",
            List.of(BROKER, REGISTRY, POSTGRES),
            HEALTH,
            environment(GATEWAY, gateway())),
        agent("analyst-service", 8081),
        memory("memory-service", 8082),
        agent("strategist-service", 8083),
        agent("copywriter-service", 8084),
        optimizer(OPTIMIZER, 8085));
  }

  /** It finds where what was learnt is, and what the rules are, and works without both. */
  private static Map<String, String> gateway() {
    Map<String, String> environment = new HashMap<>(database(messaging(GATEWAY), "gateway"));
    environment.put("ADWRIGHT_GATEWAY_MEMORY_URL", "{url:memory-service}");
    environment.put("ADWRIGHT_GATEWAY_OPTIMIZER_URL", "{url:optimizer-service}");
    // PostgreSQL has every run; in the heap are those that are under way, and the latest.
    environment.put("ADWRIGHT_GATEWAY_TRACES_MOST_BYTES", "16M");
    // What is left of the heap beside thousands of runs holds one large file at a time.
    environment.put("ADWRIGHT_GATEWAY_STREAM_KEPT", "2048");
    environment.put("ADWRIGHT_GATEWAY_INGEST_IMPORTS_AT_ONCE", "1");
    environment.put("ADWRIGHT_GATEWAY_INGEST_TURN", "PT3M");
    environment.put("ADWRIGHT_GATEWAY_INGEST_MOST_ROWS", "700000");
    return environment;
  }

  private static Part agent(String name, int port) {
    return new Part(
        name, new Service(name), port, "64m", BACKBONE, HEALTH, environment(name, messaging(name)));
  }

  private static Part memory(String name, int port) {
    Map<String, String> environment = new HashMap<>(environment(name, messaging(name)));
    environment.put("ADWRIGHT_MEMORY_DATA_DIRECTORY", "{data}/memory");
    // Made of jars alone, as the start-up caches are: one for all data directories.
    environment.put("ADWRIGHT_MEMORY_ENGINE_DIRECTORY", "{dist}/../model");
    environment.put("ADWRIGHT_MEMORY_ENGINE_FAISS_LIBRARY", "{data}/native/libfaiss_c.so");
    // PyTorch's own pool of threads would wait for work that one thread does.
    environment.put("OMP_NUM_THREADS", "1");
    return new Part(
        name,
        new Service(name, List.of("--enable-native-access=ALL-UNNAMED")),
        port,
        "96m",
        BACKBONE,
        HEALTH,
        environment);
  }

  /**
   * Returns every part, with {@code optimizers} replicas of the optimizer: they share one database
   * and the campaigns.
   */
  public static List<Part> parts(int optimizers) {
    var parts = new ArrayList<>(parts());
    for (int replica = 2; replica <= optimizers; replica++) {
      parts.add(optimizer(OPTIMIZER + '-' + replica, REPLICA_PORTS + replica));
    }
    return List.copyOf(parts);
  }

  private static Part optimizer(String name, int port) {
    Map<String, String> environment =
        new HashMap<>(environment(name, database(messaging(name), "optimizer")));
    environment.put("ADWRIGHT_SIMULATOR_URL", "{url:ad-platform-simulator}");
    environment.put("ADWRIGHT_SIMULATOR_ADOPT", "true");
    // Its first answers on a busy machine come late; a platform that does not answer blocks a
    // raise.
    environment.put("ADWRIGHT_OPTIMIZER_SIMULATOR_TIMEOUT", "6S");
    return new Part(
        name,
        new Service(OPTIMIZER),
        port,
        "72m",
        List.of(BROKER, REGISTRY, POSTGRES, SIMULATOR),
        HEALTH,
        environment);
  }

  /**
   * What every Quarkus application is told. The launcher puts time and name before each log line.
   */
  private static Map<String, String> environment(String name, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("QUARKUS_HTTP_HOST", Endpoints.LOOPBACK);
    environment.put("QUARKUS_HTTP_PORT", "{port:" + name + "}");
    environment.put("QUARKUS_BANNER_ENABLED", "false");
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    environment.put("QUARKUS_LOG_CONSOLE_FORMAT", "%-5p [%c{2.}] %s%e%n");
    return environment;
  }

  /** Where a service keeps what must outlive it; each has a database of its own. */
  private static Map<String, String> database(Map<String, String> more, String database) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("ADWRIGHT_DATABASE_URL", "jdbc:postgresql://{address:postgres}/" + database);
    environment.put("ADWRIGHT_DATABASE_USER", "adwright");
    return environment;
  }

  private static Map<String, String> messaging(String name) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        "{address:broker}",
        "ADWRIGHT_REGISTRY_URL",
        "{url:registry}" + REGISTRY_API,
        // On one machine nobody else registers our schemas.
        "ADWRIGHT_REGISTRY_AUTO_REGISTER",
        "true",
        // A static member that was killed takes its partitions back at once.
        "ADWRIGHT_INSTANCE_ID",
        name + "-0");
  }
}
