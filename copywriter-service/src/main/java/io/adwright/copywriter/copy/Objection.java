package io.adwright.copywriter.copy;

/**
 * Why a text cannot be published.
 *
 * @param code for programs, for example TOO_LONG
 * @param reason for people: names the text, the limit and the way out
 */
public record Objection(String code, String reason) {
  private static final int SHOWN = 60;

  /** Returns an objection to {@code line} that quotes its beginning. */
  static Objection to(Line line, String code, String reason) {
    return new Objection(code, "%s \"%s\" %s".formatted(line.slot().text(), shown(line), reason));
  }

  /** Shows no more of a text, and no control characters, as it may come from anywhere. */
  private static String shown(Line line) {
    String visible = line.text().replaceAll("\\p{C}", "·");
    int length = Math.min(SHOWN, visible.codePointCount(0, visible.length()));
    return visible.substring(0, visible.offsetByCodePoints(0, length));
  }
}
