package io.adwright.copywriter.copy;

import java.util.List;
import java.util.Set;

/**
 * An argument that an ad can make, and the texts that make it.
 *
 * @param label what an ad says that it argues by, in lower case
 * @param aliases other words that briefs use for it
 * @param named headlines that name the product or the brand
 * @param unnamed short headlines that name nothing
 * @param sentences for descriptions and primary texts
 */
record Angle(
    String label,
    Set<String> aliases,
    List<String> named,
    List<String> unnamed,
    List<String> sentences) {

  /** Returns whether a brief that says {@code words}, folded, means this angle. */
  boolean answersTo(String words) {
    return words.equals(label) || aliases.contains(words);
  }
}
