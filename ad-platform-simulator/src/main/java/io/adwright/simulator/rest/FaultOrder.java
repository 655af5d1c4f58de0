package io.adwright.simulator.rest;

import static java.util.Objects.requireNonNull;

import io.adwright.simulator.fault.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An order for faults on the next PATCH requests.
 *
 * @param kind DELAY waits, then does as asked; ERROR_BEFORE does nothing and fails; ERROR_AFTER
 *     does as asked and fails; HANG does nothing and keeps the client waiting
 * @param millis how long DELAY and HANG wait, 0 to 600,000; for HANG 60,000 if absent
 * @param status the HTTP status of ERROR_BEFORE and ERROR_AFTER, 400 to 599; 503 if absent
 * @param times how many requests it hits, 1 to 1,000,000
 */
public record FaultOrder(Kind kind, @Nullable Long millis, @Nullable Integer status, int times) {
  private static final long MAX_MILLIS = 600_000;
  private static final int MAX_TIMES = 1_000_000;
  private static final long DEFAULT_HANG_MILLIS = 60_000;
  private static final int DEFAULT_STATUS = 503;

  public FaultOrder {
    requireNonNull(kind, "kind is missing; send DELAY, ERROR_BEFORE, ERROR_AFTER or HANG");
    if (millis != null && (millis < 0 || millis > MAX_MILLIS)) {
      throw new IllegalArgumentException("millis " + millis + " must be 0 to " + MAX_MILLIS);
    }
    if (status != null && (status < 400 || status > 599)) {
      throw new IllegalArgumentException("status " + status + " must be 400 to 599");
    }
    if (times < 1 || times > MAX_TIMES) {
      throw new IllegalArgumentException("times " + times + " must be 1 to " + MAX_TIMES);
    }
    if (kind == Kind.DELAY && millis == null) {
      throw new IllegalArgumentException("millis is missing; DELAY needs it");
    }
  }

  /** Returns the fault that is ordered. */
  Fault fault() {
    int errorStatus = status == null ? DEFAULT_STATUS : status;
    Duration time = Duration.ofMillis(millis == null ? DEFAULT_HANG_MILLIS : millis);
    return switch (kind) {
      case DELAY -> new Fault.Delay(time);
      case ERROR_BEFORE -> new Fault.ErrorBefore(errorStatus);
      case ERROR_AFTER -> new Fault.ErrorAfter(errorStatus);
      case HANG -> new Fault.Hang(time);
    };
  }

  /** What goes wrong. */
  public enum Kind {
    /** The answer comes late, and so does the change. */
    DELAY,
    /** An error, and no change. */
    ERROR_BEFORE,
    /** An error in spite of the change. */
    ERROR_AFTER,
    /** No answer for a long time, and no change. */
    HANG
  }
}
