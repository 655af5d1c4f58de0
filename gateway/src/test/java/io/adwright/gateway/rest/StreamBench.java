package io.adwright.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.Ports;
import io.adwright.teststack.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * How soon a run is seen after its last event at 100 runs a second, and what a thousand clients of
 * the stream cost: a packaged gateway as a process of its own, on a real broker, registry and
 * PostgreSQL. No test of the build: {@code ./adwright bench stream}.
 */
class StreamBench {
  private static final int RATE = Integer.getInteger("adwright.bench.rate", 100);
  private static final int SECONDS = Integer.getInteger("adwright.bench.seconds", 20);
  private static final int CLIENTS = Integer.getInteger("adwright.bench.clients", 1_000);
  private static final int QUIET_RATE = 2;
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

  private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
  private final Map<String, Long> tookNanos = new ConcurrentHashMap<>();

  @Test
  void measures() throws Exception {
    // Given
    var kafka = new KafkaStack();
    Map<String, String> addresses = new HashMap<>(kafka.start());
    int port = Ports.free();
    Process gateway = start(port, addresses);
    try {
      awaitReady(port);
      try (var producer = new RunPublisher(addresses)) {
        Thread.ofVirtual().start(() -> listen(port, ""));
        publish(producer, "warm-up", RATE, 5);
        sentAt.clear();
        tookNanos.clear();

        // When
        publish(producer, "measured", RATE, SECONDS);
        int seen = report();
        crowd(port, gateway, producer);

        // Then
        assertThat(seen).isEqualTo(RATE * SECONDS);
        assertThat(gateway.isAlive()).isTrue();
      }
    } finally {
      gateway.destroy();
      kafka.stop();
    }
  }

  private int report() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (tookNanos.size() < sentAt.size() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(50_000_000);
    }
    long[] nanos = tookNanos.values().stream().mapToLong(took -> took).sorted().toArray();
    System.out.printf(
        "%d runs/s for %d s: %,d of %,d runs seen; last event sent to trace seen: p50 %.1f ms, p99"
            + " %.1f ms, most %.1f ms%n",
        RATE,
        SECONDS,
        nanos.length,
        sentAt.size(),
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
    return nanos.length;
  }

  private void crowd(int port, Process gateway, RunPublisher producer) throws Exception {
    System.out.printf("resident before the clients: %s%n", resident(gateway));
    // The one that measured is still here, and no more may be than asked for.
    for (int n = 1; n < CLIENTS; n++) {
      String run = "?correlationId=of-client-" + n;
      Thread.ofVirtual().start(() -> listen(port, run));
    }
    publish(producer, "crowded", QUIET_RATE, SECONDS);
    System.out.printf(
        "resident with %,d clients (%s): %s%n",
        CLIENTS, metric(port, "adwright_stream_clients"), resident(gateway));
  }

  private Process start(int port, Map<String, String> addresses) throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
    Map<String, String> environment = builder.environment();
    addresses.forEach(environment::put);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.get("kafka.bootstrap.servers"));
    environment.put("ADWRIGHT_GATEWAY_STORE", "postgres");
    environment.put("ADWRIGHT_DATABASE_URL", Postgres.emptyDatabase());
    environment.put("ADWRIGHT_DATABASE_USER", Postgres.USER);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target/bench.log").toFile())
        .start();
  }

  private void publish(RunPublisher producer, String name, int rate, int seconds) {
    long start = System.nanoTime();
    for (int n = 0; n < rate * seconds; n++) {
      LockSupport.parkNanos(start + n * 1_000_000_000L / rate - System.nanoTime());
      String id = name + "-" + n;
      List<TraceEvent> run =
          SampleRun.of(id)
              .campaign("c-" + n)
              .publishedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
              .events();
      run.subList(0, run.size() - 1).forEach(producer::send);
      sentAt.put(id, System.nanoTime());
      producer.send(run.getLast());
    }
  }

  private void listen(int port, String query) {
    URI address = URI.create("http://localhost:" + port + "/api/v1/stream" + query);
    // A client that knows chunks: an event may lie across two of them.
    try (var lines =
        new BufferedReader(
            new InputStreamReader(address.toURL().openStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("\"status\":\"COMPLETE\"")) {
          int from = line.indexOf("\"correlationId\":\"") + 17;
          String id = line.substring(from, line.indexOf('"', from));
          Long sent = sentAt.get(id);
          if (sent != null) {
            tookNanos.putIfAbsent(id, System.nanoTime() - sent);
          }
        }
      }
    } catch (IOException gone) {
      System.out.println("a client lost its stream: " + gone);
    }
  }

  private static void awaitReady(int port) throws InterruptedException {
    while (!isReady(port)) {
      Thread.sleep(200);
    }
  }

  private static boolean isReady(int port) {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://localhost:" + port + "/q/health/ready").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String metric(int port, String name) throws IOException {
    try (var in = URI.create("http://localhost:" + port + "/q/metrics").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(name))
          .findFirst()
          .orElse("");
    }
  }

  private static String resident(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .findFirst()
        .orElse("unknown");
  }
}
