package io.adwright.gateway.rest;

import java.util.Arrays;
import java.util.Locale;

/** Reads what may be asked of learnings. */
final class LearningParameters {
  private static final int LONGEST_QUESTION = 2_000;

  private LearningParameters() {}

  static String question(String text) {
    if (text.length() > LONGEST_QUESTION) {
      throw new IllegalArgumentException(
          "has " + text.length() + " characters, more than " + LONGEST_QUESTION);
    }
    return text;
  }

  static String limit(String text, int most) {
    if (text.matches("[0-9]{1,9}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= most) {
        return Integer.toString(limit);
      }
    }
    throw new IllegalArgumentException("'" + text + "' is not a number from 1 to " + most);
  }

  static <E extends Enum<E>> String symbol(String text, Class<E> type) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT)).name();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not known. Known are " + Arrays.toString(type.getEnumConstants()), e);
    }
  }
}
