package io.adwright.optimizer.policy.text;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Platform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a policy file: {@code policies:}, and below it one entry per policy. */
public final class PolicyReader {
  private static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "name",
              "because",
              "tenants",
              "accounts",
              "platforms",
              "labels",
              "actions",
              "when",
              "then",
              "to"));
  private static final Set<ActionKind> KINDS =
      EnumSet.of(ActionKind.SET_DAILY_BUDGET, ActionKind.PAUSE, ActionKind.RESUME);
  private static final Set<Platform> PLATFORMS = EnumSet.allOf(Platform.class);

  private final Yaml yaml;
  private final String file;

  private PolicyReader(String file) {
    this.yaml = new Yaml(file);
    this.file = file;
  }

  /** Reads {@code text}, the content of {@code file}. */
  public static Draft.Reading read(String file, String text) {
    var reader = new PolicyReader(file);
    List<Draft> drafts = reader.yaml.compose(text).map(reader::policies).orElseGet(List::of);
    return new Draft.Reading(drafts, reader.yaml.problems());
  }

  private List<Draft> policies(Node root) {
    List<Draft> drafts = new ArrayList<>();
    Node list = yaml.mapping(root, "a policy file", Set.of("policies")).get("policies");
    if (list == null) {
      yaml.problem(1, "\"policies:\" is missing; put the policies below it");
      return drafts;
    }
    for (Node entry : yaml.list(list, "\"policies\"", Limits.POLICIES)) {
      yaml.about("");
      policy(entry).ifPresent(drafts::add);
    }
    yaml.about("");
    return drafts;
  }

  private Optional<Draft> policy(Node entry) {
    int before = yaml.problems().size();
    Map<String, Node> fields = yaml.entries(entry, "a policy");
    Located name = required(fields, "name", entry, Limits.NAME);
    yaml.about(name == null ? "" : name.text());
    yaml.mapping(entry, "a policy", FIELDS);
    Located because = required(fields, "because", entry, Limits.REASON);
    Located when = required(fields, "when", entry, Limits.CONDITION);
    Draft.Then then = then(required(fields, "then", entry, Limits.NAME));
    Optional<Located> to = to(fields, then, entry);
    Draft.Scope scope =
        new Draft.Scope(
            texts(fields, "tenants"),
            texts(fields, "accounts"),
            names(fields, "platforms", PLATFORMS),
            labels(fields),
            names(fields, "actions", KINDS));
    if (name == null || because == null || when == null || then == null) {
      return Optional.empty();
    }
    if (!name.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      yaml.problem(name.line(), "a name is made of a-z, 0-9 and single \"-\" between them");
    }
    return yaml.problems().size() == before
        ? Optional.of(new Draft(file, name, because.text(), scope, when, then, to))
        : Optional.empty();
  }

  private @Nullable Located required(
      Map<String, Node> fields, String field, Node entry, int longest) {
    Node node = fields.get(field);
    if (node == null) {
      yaml.problem(Yaml.line(entry), "\"" + field + "\" is missing");
      return null;
    }
    return limited(node, field, longest).orElse(null);
  }

  private Optional<Located> limited(Node node, String field, int longest) {
    Optional<Located> text = yaml.text(node, '"' + field + '"');
    if (text.filter(t -> t.text().isBlank()).isPresent()) {
      yaml.problem(Yaml.line(node), "\"" + field + "\" is empty");
    }
    text.filter(t -> t.text().length() > longest)
        .ifPresent(
            t ->
                yaml.problem(
                    t.line(),
                    "\"%s\" has %,d characters, the limit is %,d"
                        .formatted(field, t.text().length(), longest)));
    return text;
  }

  private Draft.@Nullable Then then(@Nullable Located written) {
    if (written == null) {
      return null;
    }
    for (Draft.Then then : Draft.Then.values()) {
      if (then.name().toLowerCase(Locale.ROOT).equals(written.text())) {
        return then;
      }
    }
    yaml.problem(
        written.line(),
        "\"then\" is \"%s\"; it must be allow, clamp, ask or block".formatted(written.text()));
    return null;
  }

  private Optional<Located> to(Map<String, Node> fields, Draft.@Nullable Then then, Node entry) {
    Node node = fields.get("to");
    if (then == Draft.Then.CLAMP && node == null) {
      yaml.problem(
          Yaml.line(entry),
          "\"clamp\" needs \"to\": the furthest daily budget in micros, for example"
              + " action.from_micros * 110 / 100");
    }
    if (then != null && then != Draft.Then.CLAMP && node != null) {
      yaml.problem(Yaml.line(node), "\"to\" belongs to \"then: clamp\" alone");
    }
    return node == null ? Optional.empty() : limited(node, "to", Limits.CONDITION);
  }

  private Set<String> texts(Map<String, Node> fields, String field) {
    Node node = fields.get(field);
    Set<String> texts = new LinkedHashSet<>();
    if (node == null) {
      return texts;
    }
    List<Node> entries = yaml.list(node, '"' + field + '"', Limits.ENTRIES);
    if (entries.isEmpty()) {
      yaml.problem(Yaml.line(node), "\"%s\" names none; leave it out for all".formatted(field));
    }
    for (Node entry : entries) {
      yaml.text(entry, "an entry of \"" + field + '"').map(Located::text).ifPresent(texts::add);
    }
    return texts;
  }

  private <E extends Enum<E>> Set<String> names(
      Map<String, Node> fields, String field, Set<E> known) {
    Set<String> names =
        known.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> written = texts(fields, field);
    for (String name : written) {
      if (!names.contains(name)) {
        int line = Yaml.line(Objects.requireNonNull(fields.get(field)));
        yaml.problem(line, "\"%s\" has \"%s\"; known are %s".formatted(field, name, names));
      }
    }
    return written;
  }

  private Map<String, String> labels(Map<String, Node> fields) {
    Node node = fields.get("labels");
    Map<String, String> labels = new LinkedHashMap<>();
    if (node != null) {
      yaml.entries(node, "\"labels\"")
          .forEach(
              (name, value) ->
                  yaml.text(value, "label \"" + name + '"')
                      .ifPresent(text -> labels.put(name, text.text())));
    }
    return labels;
  }
}
