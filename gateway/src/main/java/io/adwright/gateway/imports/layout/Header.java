package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.RefusalCode;
import io.adwright.gateway.imports.value.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a file's columns. Case and blanks around a name do not matter. */
public final class Header {
  private static final int MOST_TOLD = 40;
  private static final int LONGEST = 1_000;

  private final List<String> names;
  private final Map<String, Integer> byName = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();

  /** Makes a header of the cells of a line. */
  public Header(List<String> cells) {
    this.names = cells.stream().map(c -> Texts.tidy(c.replace("\ufeff", ""), LONGEST)).toList();
    for (int i = 0; i < names.size(); i++) {
      String folded = Texts.folded(names.get(i));
      if (byName.putIfAbsent(folded, i) != null) {
        repeated.add(folded);
      }
    }
  }

  /** Names as they are in the file. */
  public List<String> names() {
    return names;
  }

  public int size() {
    return names.size();
  }

  /** Whether there is a column with this name. */
  public boolean has(String name) {
    return byName.containsKey(Texts.folded(name));
  }

  /**
   * The position of the column with this name.
   *
   * @throws ImportRefused if two columns have it
   */
  Optional<Integer> find(String name) throws ImportRefused {
    String folded = Texts.folded(name);
    if (repeated.contains(folded)) {
      throw new ImportRefused(
          RefusalCode.DUPLICATE_COLUMN,
          "Two columns are called '" + name + "'.",
          "Remove or rename one of them.");
    }
    return Optional.ofNullable(byName.get(folded));
  }

  /** The names for a message. */
  String told() {
    List<String> told =
        names.stream().filter(n -> !n.isBlank()).limit(MOST_TOLD).map(Texts::quoted).toList();
    String rest = names.size() > MOST_TOLD ? ", … (" + names.size() + " columns)" : "";
    return String.join(", ", told) + rest;
  }
}
