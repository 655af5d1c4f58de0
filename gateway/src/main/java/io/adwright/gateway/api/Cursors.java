package io.adwright.gateway.api;

import io.adwright.gateway.trace.TraceCursor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Places in the list of traces, as clients carry them: text without meaning to them. */
public final class Cursors {
  private static final String SEPARATOR = " ";

  private Cursors() {}

  static String encode(TraceCursor cursor) {
    String plain = cursor.startedAt() + SEPARATOR + cursor.correlationId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the place that {@code text} stands for.
   *
   * @throws IllegalArgumentException if it was not made by this class
   */
  public static TraceCursor decode(String text) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    int end = plain.indexOf(SEPARATOR);
    if (end < 0) {
      throw new IllegalArgumentException("not a cursor: " + text);
    }
    try {
      return new TraceCursor(Instant.parse(plain.substring(0, end)), plain.substring(end + 1));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a cursor: " + text, e);
    }
  }
}
