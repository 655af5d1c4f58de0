package io.adwright.local.console;

/**
 * Text from outside on its way to a terminal. Campaign names are written by strangers: a name must
 * neither move the cursor nor reverse what stands beside it.
 */
public final class Text {
  private static final String ELLIPSIS = "…";

  private Text() {}

  /**
   * Returns {@code text} on one line, with every character that acts instead of showing made
   * visible.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point)) {
                clean.append(' ');
              } else if (acts(point)) {
                clean.append("\\u%04x".formatted(point));
              } else {
                clean.appendCodePoint(point);
              }
            });
    return clean.toString().strip();
  }

  /** Returns how many columns {@code text} takes on a terminal. */
  public static int width(String text) {
    return text.codePoints().map(Text::width).sum();
  }

  /** Returns {@code text} in exactly {@code columns} columns, filled up or cut. */
  public static String fit(String text, int columns) {
    String cut = cut(text, columns);
    return cut + " ".repeat(columns - width(cut));
  }

  /** Returns {@code text} in at most {@code columns} columns, its end replaced if it is longer. */
  public static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder start = new StringBuilder();
    int room = columns - 1;
    for (int point : text.codePoints().toArray()) {
      room -= width(point);
      if (room < 0) {
        break;
      }
      start.appendCodePoint(point);
    }
    return start + ELLIPSIS;
  }

  /** Control, formatting (bidirectional overrides, zero-width) and broken characters. */
  private static boolean acts(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static int width(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  /** East Asian scripts and pictures, by the blocks that matter (Unicode annex 11). */
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0xFFE0 && point <= 0xFFE6)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
