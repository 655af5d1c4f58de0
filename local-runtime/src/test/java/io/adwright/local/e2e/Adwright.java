package io.adwright.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The packaged launcher as a child process, with a data directory of its own. */
final class Adwright {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Path data;
  private final Map<String, String> settings;
  private int calls;

  /**
   * Prepares a launcher.
   *
   * @param settings of the services, as in {@code application.properties}
   */
  Adwright(Path data, Map<String, String> settings) {
    this.data = data;
    this.settings = settings;
  }

  /** What a command answered. */
  record Answer(int status, String output, String errors) {

    /** Returns standard output, read as one JSON object per line. */
    List<JsonNode> objects() {
      return output.lines().map(Adwright::json).toList();
    }
  }

  Answer run(String... arguments) {
    return begin(arguments).await();
  }

  Running begin(String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dadwright.root=" + ROOT,
                "-jar",
                ROOT.resolve("local-runtime/target/dist/local-runtime.jar").toString()));
    command.addAll(List.of(arguments));
    int call = calls++;
    Path output = data.resolve("call-" + call + ".out");
    Path errors = data.resolve("call-" + call + ".err");
    var builder =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().put("ADWRIGHT_HOME", data.resolve("home").toString());
    settings.forEach((key, value) -> builder.environment().put(variable(key), value));
    try {
      return new Running(builder.start(), output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command that has not answered yet. */
  record Running(Process process, Path output, Path errors) {

    /** Waits until standard error holds {@code text}. */
    void awaitErrors(String text) throws Exception {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (!Files.readString(errors).contains(text)) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new AssertionError("\"" + text + "\" was never said: " + Files.readString(errors));
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    Answer await() {
      try {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          process.destroy();
          throw new AssertionError("no end within " + LIMIT + ": " + Files.readString(errors));
        }
        return new Answer(process.exitValue(), Files.readString(output), Files.readString(errors));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  private static String variable(String key) {
    return key.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT);
  }

  /** Ends one part the hard way. */
  void kill(String part) {
    long pid = part(part).path("pid").asLong();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  List<Long> pids() {
    return parts().stream().map(part -> part.path("pid").asLong()).sorted().toList();
  }

  /** Returns the idempotency key of every change that the simulator says it applied. */
  List<String> appliedKeys() {
    return journal().stream()
        .filter(entry -> entry.path("outcome").asText().equals("APPLIED"))
        .map(entry -> entry.path("idempotencyKey").asText())
        .toList();
  }

  int appliedChanges() {
    return appliedKeys().size();
  }

  private List<JsonNode> journal() {
    var entries = new ArrayList<JsonNode>();
    String base = part("ad-platform-simulator").path("url").asText();
    long after = 0;
    while (true) {
      JsonNode page = get(base + "/api/v1/journal?limit=1000&after=" + after);
      List<JsonNode> found =
          StreamSupport.stream((page.isArray() ? page : page.path("entries")).spliterator(), false)
              .toList();
      if (found.isEmpty()) {
        return entries;
      }
      entries.addAll(found);
      after = found.getLast().path("sequence").asLong();
    }
  }

  private JsonNode part(String name) {
    return parts().stream()
        .filter(part -> part.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> parts() {
    JsonNode all = json(run("status", "--json").output());
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  private static JsonNode get(String url) {
    try (var http = HttpClient.newHttpClient()) {
      return json(
          http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
              .body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
