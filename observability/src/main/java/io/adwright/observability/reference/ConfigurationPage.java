package io.adwright.observability.reference;

import io.adwright.observability.reference.ConfigSources.Mapping;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/configuration.md}, made of the configuration mappings and the services' settings. */
public final class ConfigurationPage {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+):([^}]*)}");

  private static final String HEAD =
      """
      # Configuration

      Made of the sources; do not edit. `./mvnw -pl observability test -Dtest=ConfigurationPageTest -Dadwright.write=true` makes it anew.

      Every key may be set as a variable of the environment, as a system property (`-Dkey=value`) or in `config/application.properties` beside the service. An unknown key below one of the prefixes, or a
      value out of range, stops the start and says so. A `*` is a name of your choice. Durations are written `30S`, `5M`, `1H` or `P90D`, amounts of memory `64M`.
      """;

  private ConfigurationPage() {}

  /**
   * Returns the page for the repository at {@code root}.
   *
   * @throws IOException if a source cannot be read
   */
  public static String write(Path root) throws IOException {
    var sources = new ConfigSources(root);
    var page = new StringBuilder(HEAD);
    page.append(variables(root));
    sources.roots().stream()
        .sorted(Comparator.comparing(ConfigurationPage::prefix))
        .forEach(mapping -> page.append(section(sources, mapping)));
    return page.toString();
  }

  private static String prefix(Mapping mapping) {
    return Mapping.annotation(mapping.tree(), "ConfigMapping").orElse("");
  }

  private static String section(ConfigSources sources, Mapping mapping) {
    String rows =
        Settings.of(sources, mapping).stream()
            .map(ConfigurationPage::row)
            .collect(Collectors.joining());
    return "\n## `%s`\n\nRead by: %s.\n\n| key, variable | type | default | |\n| --- | --- | --- | --- |\n%s"
        .formatted(prefix(mapping), readers(mapping.module()), rows);
  }

  private static String row(Setting setting) {
    String variable = setting.variable().isEmpty() ? "" : "<br>`" + setting.variable() + "`";
    String standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`";
    return "| `%s`%s | %s | %s | %s |\n"
        .formatted(setting.key(), variable, setting.type(), standard, setting.text());
  }

  private static String readers(String module) {
    return switch (module) {
      case "agent-kit" -> "every agent";
      case "llm-kit" -> "analyst, strategist and copywriter";
      default -> module;
    };
  }

  /** The variables that a service's settings name and no mapping knows. */
  private static String variables(Path root) throws IOException {
    Map<String, TreeSet<String>> readers = new TreeMap<>();
    for (Path file : settings(root)) {
      String module = root.relativize(file).getName(0).toString();
      for (Map.Entry<Object, Object> setting : read(file).entrySet()) {
        var matcher = VARIABLE.matcher(setting.getValue().toString());
        while (matcher.find()) {
          String standard = matcher.group(2).isEmpty() ? "" : "`" + matcher.group(2) + "`";
          readers
              .computeIfAbsent(
                  "| `%s` | %s | `%s`".formatted(matcher.group(1), standard, setting.getKey()),
                  row -> new TreeSet<>())
              .add(readers(module));
        }
      }
    }
    return readers.entrySet().stream()
        .map(row -> "%s | %s |\n".formatted(row.getKey(), String.join(", ", row.getValue())))
        .collect(
            Collectors.joining(
                "",
                "\n## Variables of the environment\n\n| variable | default | sets | read by |\n| --- | --- | --- | --- |\n",
                ""));
  }

  private static List<Path> settings(Path root) throws IOException {
    try (Stream<Path> files =
        Files.find(
            root,
            6,
            (path, about) ->
                root.relativize(path)
                    .toString()
                    .matches(
                        "[^/]+/src/main/resources/(application|META-INF/microprofile-config)\\.properties"))) {
      return files.sorted().toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return properties;
  }
}
