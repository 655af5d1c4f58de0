package io.adwright.gateway.imports.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of others, made fit to be shown and compared. */
public final class Texts {
  /** Longest name of a campaign, and longest id. */
  public static final int MAX_NAME = 256;

  /** Longest value that a message quotes. */
  private static final int MAX_QUOTED = 60;

  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\ufeff]+");

  private Texts() {}

  /**
   * Cuts to {@code max} characters and takes out characters that steer terminals or turn text
   * around.
   */
  public static String tidy(String text, int max) {
    String clean = isPlain(text) ? text.strip() : CONTROLS.matcher(text).replaceAll(" ").strip();
    if (clean.length() <= max) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(max - 1)) ? max - 1 : max;
    return clean.substring(0, end);
  }

  // Nearly every text is plain, and the pattern costs more than all else that a cell goes through.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** The start of a value, for a message. */
  public static String quoted(String text) {
    String clean = tidy(text, MAX_QUOTED);
    return clean.length() < text.strip().length() ? clean + "…" : clean;
  }

  /** Lower case, single blanks: equal for headers and words that people would call the same. */
  public static String folded(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
