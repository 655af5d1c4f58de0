package io.adwright.eval.load;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

/** Sends the runs of a phase when they are due, and waits until the last has arrived. */
public final class PhaseRunner {
  private static final Duration TELL_EVERY = Duration.ofSeconds(2);

  private final Ticker ticker;
  private final Clock clock;
  private final Progress progress;
  private final Duration patience;

  /**
   * @param patience how long it may be that nothing more arrives after everything was sent
   */
  public PhaseRunner(Ticker ticker, Clock clock, Progress progress, Duration patience) {
    this.ticker = ticker;
    this.clock = clock;
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * Runs {@code phase} to its end.
   *
   * @throws IncompleteRunsException if nothing more arrives, and something should
   */
  public PhaseResult run(Phase phase, Trip trip) throws InterruptedException {
    progress.at(phase, 0, 0);
    var start = new Moment(ticker.now(), clock.instant());
    sendAll(phase, trip, start.nanos());
    awaitAll(phase, trip);
    Arrivals arrivals = trip.arrivals();
    return new PhaseResult(
        phase,
        start,
        Latencies.of(phase.schedule(), start.nanos(), arrivals),
        Duration.ofNanos(Math.max(1, last(arrivals) - start.nanos())));
  }

  private void sendAll(Phase phase, Trip trip, long start) throws InterruptedException {
    long told = start;
    for (int run = 0; run < phase.schedule().runs(); run++) {
      ticker.sleepUntil(start + phase.schedule().offsetNanos(run));
      trip.send(run);
      if (ticker.now() - told >= TELL_EVERY.toNanos()) {
        told = ticker.now();
        progress.at(phase, run + 1, trip.arrivals().count());
      }
    }
  }

  private void awaitAll(Phase phase, Trip trip) throws InterruptedException {
    Arrivals arrivals = trip.arrivals();
    Duration look = patience.compareTo(TELL_EVERY) < 0 ? patience : TELL_EVERY;
    int seen = arrivals.count();
    long changed = ticker.now();
    while (!arrivals.awaitAll(look)) {
      int count = arrivals.count();
      progress.at(phase, arrivals.expected(), count);
      if (count > seen) {
        seen = count;
        changed = ticker.now();
      } else if (ticker.now() - changed >= patience.toNanos()) {
        throw new IncompleteRunsException(
            "%s: %d of %d runs are complete, and no more within %s s. %s"
                .formatted(
                    phase.name(),
                    count,
                    arrivals.expected(),
                    patience.toSeconds(),
                    trip.complaint()));
      }
    }
  }

  private static long last(Arrivals arrivals) {
    return IntStream.range(0, arrivals.expected())
        .mapToLong(run -> arrivals.at(run).orElseThrow())
        .max()
        .orElseThrow();
  }
}
