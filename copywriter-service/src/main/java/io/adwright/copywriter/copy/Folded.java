package io.adwright.copywriter.copy;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text without what does not make it another text: case, width, accents' encoding, punctuation.
 */
public final class Folded {
  private Folded() {}

  /** Returns the words of {@code text} in lower case, one space between them. */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}%#]+", " ")
        .strip();
  }
}
