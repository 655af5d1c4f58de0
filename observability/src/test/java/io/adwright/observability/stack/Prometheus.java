package io.adwright.observability.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.observability.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Prometheus with the rules and the configuration that are shipped; only addresses and the
 * interval differ.
 */
final class Prometheus implements AutoCloseable {
  private static final Path SHIPPED = Repository.ROOT.resolve("deploy/prometheus");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String address;

  Prometheus(Path program, Path data, Map<String, String> addresses) throws IOException {
    String config =
        Files.readString(SHIPPED.resolve("prometheus.yml"))
            .replace("interval: 15s", "interval: 2s");
    for (var part : addresses.entrySet()) {
      config = config.replaceAll("\"" + part.getKey() + ":\\d+\"", '"' + part.getValue() + '"');
    }
    Files.createDirectories(data.resolve("rules"));
    try (Stream<Path> rules = Files.list(SHIPPED.resolve("rules"))) {
      for (Path rule : rules.toList()) {
        Files.copy(rule, data.resolve("rules").resolve(rule.getFileName()));
      }
    }
    Files.writeString(data.resolve("prometheus.yml"), config);
    address = "127.0.0.1:" + freePort();
    process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--config.file=" + data.resolve("prometheus.yml"),
                    "--storage.tsdb.path=" + data.resolve("tsdb"),
                    "--web.listen-address=" + address))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("prometheus.log").toFile())
            .start();
  }

  /** Returns what an expression gives now. */
  JsonNode query(String expression) throws IOException, InterruptedException {
    return get("/api/v1/query?query=" + encoded(expression)).at("/data/result");
  }

  /** Returns the series whose labels match. */
  JsonNode series(String matcher) throws IOException, InterruptedException {
    return get("/api/v1/series?match[]=".replace("[]", "%5B%5D") + encoded(matcher)).path("data");
  }

  /** Returns what services say of their metrics, by name. */
  JsonNode metadata() throws IOException, InterruptedException {
    return get("/api/v1/metadata").path("data");
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://" + address + path)).build();
    JsonNode answer =
        new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
    if (!answer.path("status").asText().equals("success")) {
      throw new AssertionError(path + ": " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    process.destroy();
    http.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
