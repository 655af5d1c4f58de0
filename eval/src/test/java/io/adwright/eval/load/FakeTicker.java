package io.adwright.eval.load;

import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits, or when the test says so. */
final class FakeTicker implements Ticker {
  private final AtomicLong now = new AtomicLong();

  @Override
  public long now() {
    return now.get();
  }

  @Override
  public void sleepUntil(long nanos) {
    now.accumulateAndGet(nanos, Math::max);
  }

  void pass(long nanos) {
    now.addAndGet(nanos);
  }
}
