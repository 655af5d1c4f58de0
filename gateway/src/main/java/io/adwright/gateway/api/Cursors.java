package io.adwright.gateway.api;

import io.adwright.gateway.campaign.PastWindow;
import io.adwright.gateway.control.AuditLog;
import io.adwright.gateway.trace.TraceCursor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

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

  static String encode(AuditLog.Place place) {
    return encode(new TraceCursor(place.at(), place.controlId()));
  }

  /**
   * Returns the place in the audit log that {@code text} stands for.
   *
   * @throws IllegalArgumentException if it was not made by this class
   */
  public static AuditLog.Place decodeOrder(String text) {
    TraceCursor cursor = decode(text);
    return new AuditLog.Place(cursor.startedAt(), cursor.correlationId());
  }

  static String encode(PastWindow window) {
    PastWindow.Place place = window.place();
    String plain =
        String.join(
            SEPARATOR, place.start().toString(), place.end().toString(), place.granularity());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the place in a metric history that {@code text} stands for.
   *
   * @throws IllegalArgumentException if it was not made by this class
   */
  public static PastWindow.Place decodeWindow(String text) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    List<String> parts = List.of(plain.split(SEPARATOR, 3));
    try {
      return new PastWindow.Place(
          Instant.parse(parts.get(0)), Instant.parse(parts.get(1)), parts.get(2));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a cursor: " + text, e);
    }
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
