package io.adwright.copywriter.copy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with places for words, each written {@code {name}}. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private Template() {}

  /** Returns {@code template} with all places filled; empty if a word for one is missing. */
  static Optional<String> fill(String template, Map<String, String> words) {
    Matcher places = PLACE.matcher(template);
    boolean complete = places.results().allMatch(place -> words.containsKey(place.group(1)));
    return complete
        ? Optional.of(
            places.replaceAll(
                place -> Matcher.quoteReplacement(words.getOrDefault(place.group(1), ""))))
        : Optional.empty();
  }
}
