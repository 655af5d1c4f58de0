package io.adwright.eval.load;

/** Time that only ever goes forward, and waiting for a point in it. */
public interface Ticker {
  /** Returns nanoseconds since an arbitrary origin, as {@link System#nanoTime}. */
  long now();

  /** Returns at {@code nanos} or a little later; at once if that is past. */
  void sleepUntil(long nanos) throws InterruptedException;
}
