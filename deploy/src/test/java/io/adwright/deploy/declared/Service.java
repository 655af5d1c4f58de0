package io.adwright.deploy.declared;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A service as it declares itself: its settings with those of the kits that it is built on.
 *
 * @param name its folder
 * @param mappings its configuration mappings
 * @param kits folders of the kits, the more general one first
 */
public record Service(String name, List<Class<?>> mappings, List<String> kits) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
  private static final Pattern SETTING = Pattern.compile("\\$\\{([a-z][a-z0-9.-]+)}");

  public Service {
    mappings = List.copyOf(mappings);
    kits = List.copyOf(kits);
  }

  /** All settings that it has when nobody says anything. */
  public Properties settings() {
    var all = new Properties();
    all.putAll(
        Repository.settings(
            "contracts/src/main/resources/META-INF/microprofile-config.properties"));
    for (String kit : kits) {
      all.putAll(
          Repository.settings(kit + "/src/main/resources/META-INF/microprofile-config.properties"));
    }
    all.putAll(Repository.settings(name + "/src/main/resources/application.properties"));
    return all;
  }

  /** A setting with the names of topics in it resolved. */
  public String setting(String key) {
    Properties settings = settings();
    return SETTING
        .matcher(settings.getProperty(key, ""))
        .replaceAll(
            found -> settings.getProperty(found.group(1), found.group()).replace("$", "\\$"));
  }

  /** Where it listens. */
  public int port() {
    return Integer.parseInt(settings().getProperty("quarkus.http.port"));
  }

  /** Environment variables that its settings ask for by name. */
  public TreeSet<String> variables() {
    return settings().values().stream()
        .flatMap(value -> VARIABLE.matcher(value.toString()).results())
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }

  /** The settings as a map, for a configuration source. */
  public Map<String, String> asMap() {
    Properties settings = settings();
    return settings.stringPropertyNames().stream()
        .collect(toMap(key -> key, settings::getProperty));
  }
}
