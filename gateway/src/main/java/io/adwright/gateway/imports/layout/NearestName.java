package io.adwright.gateway.imports.layout;

import io.adwright.gateway.imports.value.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a person may have meant. */
final class NearestName {
  /** Longest name that is compared: the work grows with the square. */
  private static final int LONGEST = 64;

  private static final double MOST_CHANGED = 0.5;

  private NearestName() {}

  /** The candidate that needs the smallest share of its letters changed, half of them at most. */
  static Optional<String> of(String name, Collection<String> candidates) {
    String wanted = shortened(name);
    return candidates.stream()
        .filter(c -> !c.isBlank())
        .min(Comparator.comparingDouble(c -> changedShare(wanted, shortened(c))))
        .filter(c -> changedShare(wanted, shortened(c)) <= MOST_CHANGED);
  }

  private static double changedShare(String a, String b) {
    return (double) distance(a, b) / Math.max(1, Math.max(a.length(), b.length()));
  }

  private static String shortened(String name) {
    String folded = Texts.folded(name);
    return folded.substring(0, Math.min(LONGEST, folded.length()));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
