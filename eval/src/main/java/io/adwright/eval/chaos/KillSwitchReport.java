package io.adwright.eval.chaos;

import java.util.Locale;

/**
 * How a kill switch worked under load.
 *
 * @param seconds how long campaigns flowed before it was engaged
 * @param before changes that the ad platform made until then
 * @param acceptedMillis how long the gateway took to accept the order
 * @param lastChangeMillis how long after the order was sent the platform made its last change; 0 if
 *     it made none after it
 * @param after changes that the platform made after the order was sent
 * @param stopped decisions that were stopped while it was engaged
 * @param reevaluated runs that began by themselves after it was released
 */
record KillSwitchReport(
    int seconds,
    int before,
    long acceptedMillis,
    long lastChangeMillis,
    int after,
    int stopped,
    int reevaluated) {
  private static final long PROMISED_MILLIS = 1_000;

  boolean isGood() {
    return before > 0 && stopped > 0 && reevaluated > 0 && lastChangeMillis < PROMISED_MILLIS;
  }

  String text() {
    return String.format(
        Locale.ROOT,
        """
        Adwright kill switch, after %d s under load
        Before: %,d changes
        Accepted after %d ms; last change %d ms after the order, %d changes after it
        Stopped: %,d decisions
        After the release: %,d campaigns reasoned over again\
        """,
        seconds,
        before,
        acceptedMillis,
        lastChangeMillis,
        after,
        stopped,
        reevaluated);
  }
}
