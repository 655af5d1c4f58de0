package io.adwright.gateway.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what must come, and no longer than it may take. */
final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private Await() {}

  static <T> T until(Supplier<T> look, Predicate<T> wanted) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    T seen = look.get();
    while (!wanted.test(seen)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not come within " + LIMIT + "; last seen: " + seen);
      }
      LockSupport.parkNanos(POLL_NANOS);
      seen = look.get();
    }
    return seen;
  }
}
