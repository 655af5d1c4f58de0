package io.adwright.llm.budget;

import java.time.Duration;
import java.time.Instant;

/**
 * What was used in the current period of UTC: an hour, a day.
 *
 * @param index how many periods lie between 1970 and this one
 * @param calls calls made in it
 * @param tokens tokens used in it, of questions and answers
 */
record Period(long index, long calls, long tokens) {
  static final Period NONE = new Period(Long.MIN_VALUE, 0, 0);

  /** Returns this period if it still lasts, otherwise the new one, in which nothing is used yet. */
  Period at(Instant now, Duration length) {
    long current = Math.floorDiv(now.getEpochSecond(), length.toSeconds());
    return current == index ? this : new Period(current, 0, 0);
  }

  Period plus(long moreCalls, long moreTokens) {
    return new Period(index, calls + moreCalls, tokens + moreTokens);
  }

  boolean isBelow(long mostCalls, long mostTokens) {
    return calls < mostCalls && tokens < mostTokens;
  }
}
