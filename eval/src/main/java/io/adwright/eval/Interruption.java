package io.adwright.eval;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Lets a benchmark that is told to stop, by Ctrl-C for example, delete its topics first. */
final class Interruption {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final CountDownLatch done = new CountDownLatch(1);

  /** Returns what {@code work} returns; it is interrupted if the process is to end before that. */
  int guard(IntSupplier work) {
    Thread worker = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker), "stop-bench"));
    try {
      return work.getAsInt();
    } finally {
      done.countDown();
    }
  }

  private void stop(Thread worker) {
    worker.interrupt();
    try {
      var _ = done.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
