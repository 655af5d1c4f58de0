package io.adwright.observability.prometheus;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs {@code prometheus} and {@code promtool}: those on the path, else those of Debian's
 * package, unpacked below {@code target} without installing it.
 */
public final class PrometheusTools {
  private static final Path HOME = Path.of("target/prometheus").toAbsolutePath();
  private static final String SCRIPT =
      "mkdir -p \"$0\" && cd \"$0\" && apt-get download -qq prometheus && dpkg -x prometheus_*.deb .";

  private PrometheusTools() {}

  /** What a program said. */
  public record Answer(int status, String output) {}

  /** Returns where {@code program} is; the test is skipped where it is not to be had. */
  public static synchronized Path find(String program) throws Exception {
    Path unpacked = HOME.resolve("usr/bin").resolve(program);
    Optional<Path> found = onPath(program).or(() -> Optional.of(unpacked).filter(Files::exists));
    if (found.isPresent()) {
      return found.get();
    }
    if (onPath("apt-get").isPresent() && onPath("dpkg").isPresent()) {
      run(List.of("sh", "-c", SCRIPT, HOME.toString()));
    }
    if (!Files.exists(unpacked)) {
      abort(
          program
              + " is not here and could not be downloaded: install it (Debian, Ubuntu: sudo apt"
              + " install prometheus) to have this tested");
    }
    return unpacked;
  }

  /** Runs a program to its end. */
  public static Answer run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Answer(process.waitFor(), output);
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
