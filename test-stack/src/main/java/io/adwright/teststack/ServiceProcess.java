package io.adwright.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A packaged service as a process of its own. */
public final class ServiceProcess implements AutoCloseable {
  private static final int SECONDS = 120;
  private static final int LINES = 400;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Set<ServiceProcess> RUNNING = ConcurrentHashMap.newKeySet();

  private final Process process;
  private final int port;
  private final Path log;

  private ServiceProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Starts the service of the module under test; it is not ready yet. */
  public static ServiceProcess start(Map<String, String> environment) throws IOException {
    return start(Path.of("."), environment);
  }

  /** Starts the service of the module that lies at {@code module}; it is not ready yet. */
  public static ServiceProcess start(Path module, Map<String, String> environment)
      throws IOException {
    Path log = Files.createTempFile("adwright-service", ".log");
    int port = Ports.free();
    var builder =
        new ProcessBuilder(LeanJava.command("128m", "-jar", "quarkus-run.jar"))
            .directory(module.resolve("target/quarkus-app").toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var service = new ServiceProcess(process, port, log);
    RUNNING.add(service);
    return service;
  }

  /** Those that were started and neither ended nor were closed. */
  static List<ServiceProcess> running() {
    return RUNNING.stream().filter(service -> service.process.isAlive()).toList();
  }

  /** Root of what it serves. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Waits until the service says that it is ready. */
  public ServiceProcess awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      if (isReady()) {
        return this;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the service does not become ready: " + log());
  }

  /** Whether it says that it is ready. */
  public boolean isReady() throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready")).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      // It does not listen so far.
      return false;
    }
  }

  /** Sends SIGTERM and waits for the end. */
  public void stop() throws IOException, InterruptedException {
    process.toHandle().destroy();
    awaitEnd();
  }

  /** Sends SIGKILL and waits for the end: nothing is finished, nothing is said to anybody. */
  public void kill() throws IOException, InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Waits until it has written {@code text}. */
  public void awaitLog(String text) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!log().contains(text)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never written: " + text + "; but: " + log());
      }
      Thread.sleep(50);
    }
  }

  /** What it wrote so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** What it wrote last, and then what each of its threads is at. */
  public String report() throws IOException, InterruptedException {
    // A JVM writes that down itself when it gets SIGQUIT.
    new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
    Thread.sleep(500);
    List<String> lines = Files.readAllLines(log);
    return process.info().command().orElse("?")
        + " at port "
        + port
        + ":\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }

  @Override
  public void close() {
    RUNNING.remove(this);
    process.destroyForcibly();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the service does not stop: " + log());
    }
  }
}
