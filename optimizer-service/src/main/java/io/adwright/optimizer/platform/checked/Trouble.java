package io.adwright.optimizer.platform.checked;

import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.platform.http.Visible;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Why a platform, or we in its place, turned a change down.
 *
 * @param kind for programs
 * @param code the platform's own, or ours in capitals
 * @param message untrusted text for people
 * @param requestId the platform's; null if there is none
 */
public record Trouble(Kind kind, String code, String message, @Nullable String requestId) {

  /** What is to be done about it. The receipt's error code begins with it. */
  public enum Kind {
    /** Wait: a quota is used up. */
    RATE_LIMIT,
    /** Give access: a credential or a permission is missing or refused. */
    AUTH,
    /** Ask for something else: the change itself is not acceptable. */
    VALIDATION,
    /** Plan again: the campaign is not in the state that the change was decided on. */
    CONFLICT,
    /** Try again later: the platform cannot be asked at present. */
    TRANSIENT,
    /** Nothing helps: the campaign is gone, or the platform does not do this. */
    PERMANENT
  }

  /** Returns a trouble without an answer of the platform. */
  public static Trouble of(Kind kind, String code, String message) {
    return new Trouble(kind, code, message, null);
  }

  /** Returns the receipt that tells of it; its error code is {@code KIND:code}. */
  public Receipt receipt(Instant at) {
    return Receipt.newBuilder()
        .setErrorCode(kind + ":" + Visible.text(code))
        .setErrorMessage(Visible.text(message))
        .setPlatformRequestId(requestId)
        .setAnsweredAt(at.truncatedTo(ChronoUnit.MICROS))
        .build();
  }
}
