package io.adwright.observability.reference;

import com.sun.source.tree.MethodTree;
import io.adwright.observability.reference.ConfigSources.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of one configuration mapping, its groups included. */
final class Settings {
  private final ConfigSources sources;
  private final List<Setting> found = new ArrayList<>();

  private Settings(ConfigSources sources) {
    this.sources = sources;
  }

  /** Returns the keys of {@code mapping}, in the order of its source. */
  static List<Setting> of(ConfigSources sources, Mapping mapping) {
    var settings = new Settings(sources);
    settings.collect(mapping, Mapping.annotation(mapping.tree(), "ConfigMapping").orElse(""));
    return List.copyOf(settings.found);
  }

  private void collect(Mapping mapping, String prefix) {
    for (MethodTree method : mapping.methods()) {
      String type = method.getReturnType().toString();
      String key = prefix + '.' + name(method);
      String inner = inner(type, "Optional").orElse(type);
      Optional<String> value =
          inner(inner, "Map").map(pair -> pair.substring(pair.indexOf(',') + 1));
      String leaf = value.map(String::strip).orElse(inner);
      String place = value.isPresent() ? key + ".*" : key;
      Optional<Mapping> group = sources.find(leaf);
      if (group.isPresent()) {
        collect(group.get(), place);
      } else {
        found.add(
            new Setting(
                place,
                leaf,
                Mapping.annotation(method, "WithDefault").orElse(""),
                plain(mapping.documented().text(method))));
      }
    }
  }

  private static Optional<String> inner(String type, String generic) {
    return type.startsWith(generic + "<")
        ? Optional.of(type.substring(generic.length() + 1, type.length() - 1))
        : Optional.empty();
  }

  private static String name(MethodTree method) {
    return Mapping.annotation(method, "WithName")
        .orElseGet(
            () ->
                method
                    .getName()
                    .toString()
                    .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT));
  }

  /** Turns Javadoc into one line of Markdown that may stand in a table. */
  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("(?s)\\n\\s*@(param|return|throws|see).*", "")
        .replaceAll("\\{@(code|literal|link|linkplain)\\s+#?([^}]*)}", "`$2`")
        .replaceAll("</?(p|ul|li|b|i)>", " ")
        .replace("|", "\\|")
        .replace("&lt;", "<")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
