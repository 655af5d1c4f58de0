package io.adwright.gateway.events;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.live.LiveFeed;
import io.adwright.gateway.postgres.PostgresTraceStore;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceStore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes traces and metric histories anew from the topics, while the gateway goes on. One at a time.
 */
@ApplicationScoped
public class Rebuild {
  private static final Logger LOG = Logger.getLogger(Rebuild.class);

  private final TraceStore store;
  private final InMemoryTraceStore window;
  private final Optional<Archive> archive;
  private final TopicReplay topics;
  private final LiveFeed live;
  private final Clock clock;
  private final Duration reach;
  private final AtomicReference<State> state = new AtomicReference<>(State.NONE);
  private volatile @Nullable Thread worker;

  Rebuild(
      TraceStore store,
      InMemoryTraceStore window,
      Optional<Archive> archive,
      TopicReplay topics,
      LiveFeed live,
      Clock clock,
      GatewayConfig config) {
    this.store = store;
    this.window = window;
    this.archive = archive;
    this.topics = topics;
    this.live = live;
    this.clock = clock;
    this.reach = config.traces().rebuildReach();
  }

  /**
   * How far the latest rebuild has come.
   *
   * @param phase where it is
   * @param records records on the topics when it began
   * @param read records read since
   * @param startedAt when it began; null if there was none since the start
   * @param endedAt when it ended; null while it goes on
   * @param problem why it failed; null otherwise
   */
  public record State(
      Phase phase,
      long records,
      long read,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String problem) {
    static final State NONE = new State(Phase.NONE, 0, 0, null, null, null);

    State expecting(long all) {
      return new State(phase, all, read, startedAt, endedAt, problem);
    }

    State read(long done) {
      return new State(phase, records, done, startedAt, endedAt, problem);
    }

    State ended(Phase how, Instant now, @Nullable String why) {
      return new State(how, records, read, startedAt, now, why);
    }
  }

  /** Where a rebuild may be. */
  public enum Phase {
    NONE,
    RUNNING,
    DONE,
    FAILED
  }

  /** Returns how far it has come. */
  public State state() {
    return Objects.requireNonNull(state.get());
  }

  /**
   * Begins, unless one is going on; returns when what is to be made anew is gone.
   *
   * @param everything also what is too old to be on the topics in full: that is then lost
   * @return whether it began
   * @throws io.adwright.gateway.trace.StoreUnavailable if the database is away
   */
  public boolean begin(boolean everything) {
    State before = state();
    var running = new State(Phase.RUNNING, 0, 0, clock.instant(), null, null);
    if (before.phase() == Phase.RUNNING || !state.compareAndSet(before, running)) {
      return false;
    }
    try {
      empty(everything);
    } catch (RuntimeException failure) {
      state.set(running.ended(Phase.FAILED, clock.instant(), failure.getMessage()));
      throw failure;
    }
    worker = Thread.ofVirtual().name("rebuild").start(this::run);
    return true;
  }

  @PreDestroy
  void stop() {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
    }
  }

  private void empty(boolean everything) {
    if (store instanceof PostgresTraceStore postgres) {
      if (everything) {
        postgres.clear();
      } else {
        postgres.clearSince(clock.instant().minus(reach));
      }
    }
    window.clear();
  }

  private void run() {
    try {
      topics.read(
          new TopicReplay.Reader() {
            @Override
            public void expect(long records) {
              state.updateAndGet(known -> known.expecting(records));
            }

            @Override
            public void take(List<SpecificRecord> events, long read) throws InterruptedException {
              fold(events);
              state.updateAndGet(known -> known.read(read));
            }
          });
      state.updateAndGet(known -> known.ended(Phase.DONE, clock.instant(), null));
      LOG.infof("views rebuilt from the topics: records=%d", state().read());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("The gateway stopped.");
    } catch (RuntimeException failure) {
      LOG.warn("rebuild broken off; what was read until then stays, begin it anew", failure);
      fail(String.valueOf(failure.getMessage()));
    }
    live.tellReset();
  }

  private void fail(String why) {
    state.updateAndGet(known -> known.ended(Phase.FAILED, clock.instant(), why));
  }

  private void fold(List<SpecificRecord> read) throws InterruptedException {
    List<TraceEvent> events =
        read.stream().flatMap(event -> PipelineEvents.of(event).stream()).toList();
    if (events.isEmpty()) {
      return;
    }
    if (archive.isPresent()) {
      archive.get().write(events);
    }
    events.forEach(window::append);
  }
}
