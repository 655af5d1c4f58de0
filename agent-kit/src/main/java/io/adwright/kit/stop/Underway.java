package io.adwright.kit.stop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the steps that have begun and are not acknowledged yet, and lets no further one begin. */
@ApplicationScoped
public class Underway {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition fewer = lock.newCondition();
  private int open;
  private boolean closed;

  /** Lets a step begin, which then must {@link #leave}; false if the service is stopping. */
  public boolean enter() {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      open++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** A step has ended, well or not, and its input is acknowledged. */
  public void leave() {
    lock.lock();
    try {
      open--;
      fewer.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets nothing begin from now on, and waits for the end of what has begun.
   *
   * @return how many have not ended within {@code limit}
   */
  int close(Duration limit) throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      long left = limit.toNanos();
      while (open > 0 && left > 0) {
        left = fewer.awaitNanos(left);
      }
      return open;
    } finally {
      lock.unlock();
    }
  }
}
