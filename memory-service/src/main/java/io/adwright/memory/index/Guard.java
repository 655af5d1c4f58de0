package io.adwright.memory.index;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Lets many read or one write, and nobody after the end. */
final class Guard {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final String name;
  private boolean closed;

  /** What is done while nobody may disturb. */
  interface Work<T, X extends Exception> {
    T run() throws X;
  }

  Guard(String name) {
    this.name = name;
  }

  <T, X extends Exception> T reading(Work<T, X> work) throws X {
    return run(lock.readLock(), work);
  }

  <T, X extends Exception> T writing(Work<T, X> work) throws X {
    return run(lock.writeLock(), work);
  }

  /** Runs {@code last} as the last work; nothing at a second call. */
  void close(Runnable last) {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        last.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private <T, X extends Exception> T run(Lock held, Work<T, X> work) throws X {
    held.lock();
    try {
      if (closed) {
        throw new IllegalStateException("index " + name + " is closed");
      }
      return work.run();
    } finally {
      held.unlock();
    }
  }
}
