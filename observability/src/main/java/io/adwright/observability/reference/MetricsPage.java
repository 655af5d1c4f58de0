package io.adwright.observability.reference;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code docs/metrics.md}: the names are those in the code, kind, labels and meaning stand in
 * {@code metrics.properties}.
 */
public final class MetricsPage {
  private static final Pattern NAME = Pattern.compile("\"(adwright(?:\\.[a-z0-9]+)+)\"");
  private static final Pattern DESCRIPTION =
      Pattern.compile("(counter|gauge|timer) \\| ([a-z_, ]*)\\| (.+)");

  private static final String HEAD =
      """
      # Metrics

      Made of the code and of `observability/src/main/resources/metrics.properties`; do not edit.
      `./mvnw -pl observability test -Dtest=MetricsPageTest -Dadwright.write=true` makes it anew.

      At `/q/metrics` of each service, in Prometheus' format. These are Adwright's own; beside them are those of the JVM (`jvm_*`, `process_*`), of Kafka's clients (`kafka_consumer_*`, `kafka_producer_*`), of
      caches (`cache_*`) and of HTTP (`http_server_*`). Alerts made of them: [runbooks](runbooks/README.md). A timer has `_count`, `_sum`, `_max` and, for percentiles, `_bucket`. A counter appears when it
      first counts.

      | metric | kind | labels | |
      | --- | --- | --- | --- |
      """;

  private MetricsPage() {}

  /**
   * A metric as Prometheus has it.
   *
   * @param name its name there
   * @param kind counter, gauge or timer
   * @param labels names of its labels
   * @param text what it says
   */
  public record Described(String name, String kind, Set<String> labels, String text) {
    private String row() {
      String shown =
          labels.stream().map(label -> '`' + label + '`').reduce((a, b) -> a + ", " + b).orElse("");
      return "| `%s` | %s | %s | %s |\n".formatted(name, kind, shown, text);
    }
  }

  /**
   * Returns the names of meters in the main sources, as the code has them.
   *
   * @throws IOException if a source cannot be read
   */
  public static Set<String> inCode(Path root) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files =
        Files.find(
            root,
            14,
            (path, about) ->
                root.relativize(path).toString().matches("[^/]+/src/main/java/.*\\.java"))) {
      for (Path file : files.toList()) {
        String source = Files.readString(file);
        if (source.contains("import io.micrometer.core.instrument.")) {
          NAME.matcher(source).results().forEach(found -> names.add(found.group(1)));
        }
      }
    }
    return names;
  }

  /**
   * Returns what {@code metrics.properties} says, by the names of the code.
   *
   * @throws IllegalArgumentException if a line is not {@code kind | labels | meaning}
   */
  public static List<Described> described(String properties) {
    var lines = new Properties();
    try {
      lines.load(new StringReader(properties));
    } catch (IOException e) {
      throw new IllegalStateException("a text is read without a disk", e);
    }
    return new TreeSet<>(lines.stringPropertyNames())
        .stream().map(name -> described(name, lines.getProperty(name))).toList();
  }

  /** Returns the page. */
  public static String write(List<Described> metrics) {
    var page = new StringBuilder(HEAD);
    metrics.forEach(metric -> page.append(metric.row()));
    return page.toString();
  }

  private static Described described(String name, String line) {
    var matcher = DESCRIPTION.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "%s=%s: write \"counter, gauge or timer | labels | meaning\"".formatted(name, line));
    }
    String flat = name.replace('.', '_');
    String kind = matcher.group(1);
    String suffix =
        switch (kind) {
          case "counter" -> "_total";
          case "timer" -> "_seconds";
          default -> "";
        };
    Set<String> labels = new TreeSet<>(List.of(matcher.group(2).strip().split(",\\s*")));
    labels.remove("");
    return new Described(flat + suffix, kind, labels, matcher.group(3));
  }
}
