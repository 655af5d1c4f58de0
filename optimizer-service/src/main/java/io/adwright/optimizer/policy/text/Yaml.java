package io.adwright.optimizer.policy.text;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML with the line of every node. What is not as it should be is written down as a problem, and
 * reading goes on, so that one look at the messages shows all of them.
 */
final class Yaml {
  private static final int DEPTH = 10;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private String policy = "";

  Yaml(String file) {
    this.file = file;
  }

  /** Sets what the following problems are about. */
  void about(String policy) {
    this.policy = policy;
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(int line, String what) {
    problems.add(new Problem(file, line, policy, what));
  }

  /** Returns the document; empty if it is none. */
  Optional<Node> compose(String text) {
    if (text.length() > Limits.FILE) {
      problem(
          1, "%,d characters, the limit is %,d; split it".formatted(text.length(), Limits.FILE));
      return Optional.empty();
    }
    var options = new LoaderOptions();
    options.setNestingDepthLimit(DEPTH);
    options.setMaxAliasesForCollections(0);
    try {
      Node root =
          new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        problem(1, "the file is empty; write \"policies: []\" for none");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      problem(mark == null ? 1 : mark.getLine() + 1, "this is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problem(1, "this is no YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Returns the entries of a mapping, of which only {@code known} keys may be there, each once. */
  Map<String, Node> mapping(Node node, String what, Set<String> known) {
    Map<String, Node> entries = entries(node, what);
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            problem(line(value), "unknown field \"%s\"; known are %s".formatted(key, known));
          }
        });
    return entries;
  }

  /** Returns the entries of a mapping, each key once. */
  Map<String, Node> entries(Node node, String what) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(line(node), what + " must be a list of \"name: value\"");
      return entries;
    }
    if (isTooLong(node, what, mapping.getValue().size(), Limits.ENTRIES)) {
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode(), "a name").map(Located::text).orElse("");
      if (entries.put(key, tuple.getValueNode()) != null) {
        problem(line(tuple.getKeyNode()), "\"" + key + "\" stands there twice");
      }
    }
    return entries;
  }

  /** Returns the entries of a list. */
  List<Node> list(Node node, String what, int limit) {
    if (!(node instanceof SequenceNode sequence)) {
      problem(line(node), what + " must be a list, each entry on a line that begins with \"- \"");
      return List.of();
    }
    return isTooLong(node, what, sequence.getValue().size(), limit)
        ? List.of()
        : sequence.getValue();
  }

  /** Returns a text; numbers are texts as they are written. */
  Optional<Located> text(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      boolean isBlock = scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL;
      return Optional.of(new Located(scalar.getValue(), line(node) + (isBlock ? 1 : 0)));
    }
    problem(line(node), what + " must be a text");
    return Optional.empty();
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private boolean isTooLong(Node node, String what, int size, int limit) {
    if (size > limit) {
      problem(line(node), "%s has %,d entries, the limit is %,d".formatted(what, size, limit));
    }
    return size > limit;
  }
}
