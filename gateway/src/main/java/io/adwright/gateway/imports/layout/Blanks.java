package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.value.Texts;
import java.util.Set;

/** What reports write where they have no value. */
final class Blanks {
  private static final Set<String> NONE =
      Set.of("", "-", "--", "\u2013", "\u2014", "n/a", "null", "(not set)");

  private static final int LONGEST = 12;

  private Blanks() {}

  static boolean isNone(String cell) {
    return cell.length() <= LONGEST ? NONE.contains(Texts.folded(cell)) : cell.isBlank();
  }
}
