package io.adwright.analyst;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service, as a process of its own. */
final class ServiceProcess implements AutoCloseable {
  private static final Path HOME = Path.of("target", "quarkus-app").toAbsolutePath();
  private static final int SECONDS = 120;

  private final Process process;
  private final Path log;

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the service; it is not ready yet. */
  static ServiceProcess start(Map<String, String> environment) throws IOException {
    Path log = Files.createTempFile("analyst-service", ".log");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "quarkus-run.jar")
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(freePort()));
    return new ServiceProcess(builder.start(), log);
  }

  /** Sends SIGTERM and waits for the end. */
  void stop() throws Exception {
    process.toHandle().destroy();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the service does not stop: " + log());
    }
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
