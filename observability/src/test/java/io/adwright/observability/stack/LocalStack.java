package io.adwright.observability.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.observability.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packaged stack, started by its own launcher, with a data directory of its own. */
final class LocalStack {
  private static final Path LAUNCHER =
      Repository.ROOT.resolve("local-runtime/target/dist/local-runtime.jar");
  private static final long LIMIT_MINUTES = 5;

  private final Path data;
  private final Map<String, String> environment;

  LocalStack(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  void up() throws IOException, InterruptedException {
    run("up", "-d");
  }

  void down() throws IOException, InterruptedException {
    run("down");
  }

  /** Returns {@code host:port} of each part. */
  Map<String, String> addresses() throws IOException, InterruptedException {
    Map<String, String> addresses = new TreeMap<>();
    for (JsonNode part : new ObjectMapper().readTree(run("status", "--json"))) {
      addresses.put(
          part.path("name").asText(), part.path("url").asText().replaceFirst("^\\w+://", ""));
    }
    return addresses;
  }

  /**
   * Runs a command of the launcher.
   *
   * @return standard output
   * @throws AssertionError if it says that it failed
   */
  String run(String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dadwright.root=" + Repository.ROOT,
                "-jar",
                LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(data, "out", "");
    Path errors = Files.createTempFile(data, "err", "");
    var builder =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().put("ADWRIGHT_HOME", data.resolve("home").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
    }
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + Files.readString(errors));
    }
    return Files.readString(output);
  }
}
