package io.adwright.optimizer.platform.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A simulator in a process of its own, which ends with this JVM. */
record SimulatorProcess(URI uri) {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  static SimulatorProcess start(Path app) {
    try {
      int port = freePort();
      Path data = Files.createTempDirectory("simulator");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx96m",
                  "-XX:TieredStopAtLevel=1",
                  "-Dquarkus.http.port=" + port,
                  "-Dadwright.simulator.faults-enabled=true",
                  "-Dadwright.simulator.data-directory=" + data,
                  "-jar",
                  "quarkus-run.jar")
              .directory(app.toFile())
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("simulator.log").toFile());
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      awaitPort(process, port);
      return new SimulatorProcess(URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(Process process, int port) {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (Instant.now().isBefore(limit) && process.isAlive()) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        pause();
      }
    }
    throw new IllegalStateException("the simulator did not start");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
