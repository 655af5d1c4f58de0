package io.adwright.copywriter.copy;

import java.lang.Character.UnicodeScript;

/**
 * Width of a text as Google and Microsoft count it: a Chinese, Japanese or Korean character, a
 * full-width form or an emoji counts two, any other code point one.
 */
final class TextWidth {
  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(codePoint -> isDouble(codePoint) ? 2 : 1).sum();
  }

  private static boolean isDouble(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> !isHalfWidth(codePoint);
      default -> isFullWidth(codePoint) || Character.isEmojiPresentation(codePoint);
    };
  }

  /** The half-width katakana and hangul of the block Halfwidth and Fullwidth Forms. */
  private static boolean isHalfWidth(int codePoint) {
    return codePoint >= 0xFF61 && codePoint <= 0xFFDC;
  }

  /** CJK punctuation, and the full-width forms of Latin characters and signs. */
  private static boolean isFullWidth(int codePoint) {
    return (codePoint >= 0x3000 && codePoint <= 0x303E)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
  }
}
