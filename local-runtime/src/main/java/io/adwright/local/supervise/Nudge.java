package io.adwright.local.supervise;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A pause that somebody can cut short for everyone who is in it. */
final class Nudge {
  private volatile CountDownLatch current = new CountDownLatch(1);

  /** Waits for {@code pause} or the next {@link #now}; returns whether it was cut short. */
  boolean pause(Duration pause) throws InterruptedException {
    return current.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized void now() {
    CountDownLatch waiting = current;
    current = new CountDownLatch(1);
    waiting.countDown();
  }
}
