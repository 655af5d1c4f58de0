package io.adwright.eval.load;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** Which runs of a phase have come to their end, and when. Safe for use by several threads. */
public final class Arrivals {
  private static final long NOT_YET = Long.MIN_VALUE;

  private final AtomicLongArray nanos;
  private final CountDownLatch open;

  /** Expects {@code runs} runs, numbered from 0. */
  public Arrivals(int runs) {
    nanos = new AtomicLongArray(runs);
    for (int run = 0; run < runs; run++) {
      nanos.set(run, NOT_YET);
    }
    open = new CountDownLatch(runs);
  }

  /** Notes that {@code run} ended at {@code ticks} of the ticker; a repeat changes nothing. */
  public void arrived(int run, long ticks) {
    if (nanos.compareAndSet(run, NOT_YET, ticks)) {
      open.countDown();
    }
  }

  public int expected() {
    return nanos.length();
  }

  public int count() {
    return expected() - Math.toIntExact(open.getCount());
  }

  /** Returns when {@code run} ended, in ticks, or nothing if it has not. */
  public OptionalLong at(int run) {
    long ticks = nanos.get(run);
    return ticks == NOT_YET ? OptionalLong.empty() : OptionalLong.of(ticks);
  }

  /** Returns the runs that have not ended, ascending. */
  public List<Integer> missing() {
    return IntStream.range(0, expected()).filter(run -> at(run).isEmpty()).boxed().toList();
  }

  /** Returns whether all runs have ended, after waiting for them for at most {@code limit}. */
  public boolean awaitAll(Duration limit) throws InterruptedException {
    return open.await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }
}
