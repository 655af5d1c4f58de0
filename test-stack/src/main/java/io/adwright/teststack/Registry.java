package io.adwright.teststack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The schema registry as a process of its own, on a free loopback port. */
public final class Registry implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final Process process;
  private final int port;

  private Registry(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a registry that keeps all in memory, and returns when it is ready. */
  public static Registry start() {
    return start(Map.of());
  }

  /** Starts a registry that is told by its environment where it keeps what it knows. */
  public static Registry start(Map<String, String> environment) {
    Path home =
        Path.of(System.getProperty("adwright.registry.home", "../test-stack/target/registry"));
    try {
      int port = Ports.free();
      Path log = Files.createTempFile("adwright-registry", ".log");
      log.toFile().deleteOnExit();
      var builder =
          new ProcessBuilder(command(port))
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      var registry = new Registry(process, port);
      registry.awaitReady(log);
      return registry;
    } catch (IOException e) {
      throw new UncheckedIOException("no registry under " + home.toAbsolutePath(), e);
    }
  }

  private static List<String> command(int port) throws IOException {
    return LeanJava.command(
        "128m",
        "-Dquarkus.http.host=127.0.0.1",
        "-Dquarkus.http.port=" + port,
        "-Dquarkus.management.host=127.0.0.1",
        "-Dquarkus.management.port=" + Ports.free(),
        "-jar",
        new File("quarkus-run.jar").getPath());
  }

  /** Root of its own API. */
  public String url() {
    return "http://127.0.0.1:" + port + "/apis/registry/v3";
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady(Path log) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(url() + "/system/info")).build();
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < deadline) {
        if (!process.isAlive()) {
          throw new IllegalStateException("the registry stopped: " + Files.readString(log));
        }
        try {
          if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          Thread.sleep(100);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new IllegalStateException("the registry was not ready in time: " + Files.readString(log));
  }
}
