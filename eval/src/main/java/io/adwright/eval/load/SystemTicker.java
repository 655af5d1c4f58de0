package io.adwright.eval.load;

import java.util.concurrent.locks.LockSupport;

/** The machine's own time. Waits by parking: the processors belong to what is measured. */
public final class SystemTicker implements Ticker {
  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public void sleepUntil(long nanos) throws InterruptedException {
    for (long left = nanos - now(); left > 0; left = nanos - now()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
