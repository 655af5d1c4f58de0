package io.adwright.local.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Waits for traces in the order of the file. While the first is not complete the others are not
 * asked for: they run all the same, and mostly are complete when their turn comes.
 */
public final class TraceFollower {
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 500;

  private final Gateway gateway;
  private final Duration patience;

  /**
   * @param gateway tells the traces
   * @param patience how long to wait without any trace becoming complete
   */
  public TraceFollower(Gateway gateway, Duration patience) {
    this.gateway = gateway;
    this.patience = patience;
  }

  /**
   * Hands every trace to {@code trace}, complete or as far as it came.
   *
   * @param waiting is told again and again how many are done
   * @return how many of {@code ids} were never seen at all
   */
  public int follow(List<String> ids, IntConsumer waiting, Consumer<Trace> trace)
      throws IOException, InterruptedException {
    int unseen = 0;
    long deadline = System.nanoTime() + patience.toNanos();
    for (int done = 0; done < ids.size(); done++) {
      Optional<Trace> latest = latest(ids.get(done), done, waiting, deadline);
      if (latest.isPresent()) {
        trace.accept(latest.get());
      } else {
        unseen++;
      }
      if (latest.map(Trace::status).filter(Trace.Status::isFinal).isPresent()) {
        deadline = System.nanoTime() + patience.toNanos();
      }
    }
    return unseen;
  }

  private Optional<Trace> latest(String id, int done, IntConsumer waiting, long deadline)
      throws IOException, InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      Optional<Trace> latest = gateway.trace(id);
      boolean isFinal = latest.map(Trace::status).filter(Trace.Status::isFinal).isPresent();
      if (isFinal || System.nanoTime() > deadline) {
        return latest;
      }
      waiting.accept(done);
      Thread.sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 3 / 2);
    }
  }
}
