package io.adwright.local.supervise;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may start when: after what it needs, and not more at once than the processors can carry. */
final class Gates {
  private final Map<String, CountDownLatch> ready;
  private final Semaphore starting;

  /**
   * @param parts the names of all parts
   * @param atOnce how many parts may be starting at the same time
   */
  Gates(Collection<String> parts, int atOnce) {
    this.ready =
        parts.stream()
            .collect(Collectors.toMap(Function.identity(), name -> new CountDownLatch(1)));
    // First come, first served: the table's order is the order of starting.
    this.starting = new Semaphore(atOnce, true);
  }

  /**
   * Waits until every one of {@code parts} has been ready; parts not in this stack count as ready.
   */
  void awaitReady(Collection<String> parts) throws InterruptedException {
    for (String part : parts) {
      CountDownLatch gate = ready.get(part);
      if (gate != null) {
        gate.await();
      }
    }
  }

  /** Returns whether every part has been ready within {@code patience}. */
  boolean allReadyWithin(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (CountDownLatch gate : ready.values()) {
      if (!gate.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return false;
      }
    }
    return true;
  }

  void acquireStart() throws InterruptedException {
    starting.acquire();
  }

  void releaseStart() {
    starting.release();
  }

  void ready(String part) {
    CountDownLatch gate = ready.get(part);
    if (gate != null) {
      gate.countDown();
    }
  }
}
