package io.adwright.deploy.running;

import io.adwright.teststack.Postgres;
import io.adwright.teststack.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All services, packaged, on a broker, a registry and databases that somebody else started. */
public final class Installation implements AutoCloseable {
  private static final List<String> SERVICES =
      List.of(
          "gateway",
          "analyst-service",
          "memory-service",
          "strategist-service",
          "copywriter-service",
          "optimizer-service");

  private final Map<String, String> settings;
  private final Map<String, ServiceProcess> running = new LinkedHashMap<>();
  private final String traces;
  private final String ledger;

  /**
   * Prepares an installation; nothing is started.
   *
   * @param addresses of broker and registry, and how to sign in, as variables of the environment
   * @param directory for what services keep in files
   */
  public Installation(Map<String, String> addresses, Path directory) {
    this(addresses, directory, Postgres.emptyDatabase(), Postgres.emptyDatabase());
  }

  /** Like the other, with databases that the caller chose. */
  public Installation(Map<String, String> addresses, Path directory, String traces, String ledger) {
    this.traces = traces;
    this.ledger = ledger;
    settings = new HashMap<>(addresses);
    settings.put("ADWRIGHT_DATABASE_USER", Postgres.USER);
    settings.put("ADWRIGHT_GATEWAY_STORE", "postgres");
    settings.put("ADWRIGHT_MEMORY_ENGINE_ENABLED", "false");
    settings.put("ADWRIGHT_MEMORY_DATA_DIRECTORY", directory.resolve("memory").toString());
    settings.put("ADWRIGHT_SIMULATOR_DATA_DIRECTORY", directory.resolve("simulator").toString());
    settings.put("ADWRIGHT_SIMULATOR_ADOPT", "true");
  }

  /** Starts one of each, and waits until they are ready. */
  public void start() throws IOException, InterruptedException {
    startSimulator();
    for (String service : SERVICES) {
      begin(service, service + "-0");
    }
    for (ServiceProcess process : processes()) {
      process.awaitReady();
    }
  }

  /** Starts the platform that the optimizer acts on. */
  public void startSimulator() throws IOException {
    settings.put(
        "ADWRIGHT_SIMULATOR_URL", begin("ad-platform-simulator", "ad-platform-simulator-0").url());
  }

  /** Starts one more {@code service}, which is not ready yet. */
  public ServiceProcess begin(String service, String instance) throws IOException {
    Map<String, String> own = new HashMap<>(settings);
    own.put("ADWRIGHT_INSTANCE_ID", instance);
    own.put("ADWRIGHT_DATABASE_URL", service.equals("gateway") ? traces : ledger);
    ServiceProcess process = ServiceProcess.start(Path.of("..").resolve(service), own);
    running.put(instance, process);
    return process;
  }

  /** Tells an instance to end, and waits for that; returns what it had logged. */
  public String stop(String instance) throws IOException, InterruptedException {
    try (ServiceProcess process = Objects.requireNonNull(running.remove(instance))) {
      process.stop();
      return process.log();
    }
  }

  /** What an instance logged so far. */
  public String log(String instance) throws IOException {
    return Objects.requireNonNull(running.get(instance)).log();
  }

  /** Waits until an instance has logged {@code text}. */
  public void awaitLog(String instance, String text) throws IOException, InterruptedException {
    Objects.requireNonNull(running.get(instance)).awaitLog(text);
  }

  /** The API of an instance. */
  public Api api(String instance) {
    return new Api(Objects.requireNonNull(running.get(instance)).url());
  }

  /** What the simulated platform wrote down. */
  public Journal journal() {
    return new Journal(api("ad-platform-simulator-0"));
  }

  /** Where the gateway keeps what it shows. */
  public String traces() {
    return traces;
  }

  /** Where the optimizer keeps what it did. */
  public String ledger() {
    return ledger;
  }

  @Override
  public void close() {
    processes().forEach(ServiceProcess::close);
  }

  private Collection<ServiceProcess> processes() {
    return List.copyOf(running.values());
  }
}
