package io.adwright.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.gateway.control.BoardAudit;
import io.adwright.gateway.control.ControlBoard;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.StoreUnavailable;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private static final SampleRun RUN = SampleRun.of("run");

  private final Moody store = new Moody();
  private final Archive archive =
      new Archive(store, new BoardAudit(new ControlBoard(1)), Duration.ofMillis(1), () -> {});

  @Test
  void eventsWaitForAStoreThatIsAwayAndNoneIsLost() throws Exception {
    // Given
    store.timesAway = 3;

    // When
    int spoilt = archive.write(RUN.events());

    // Then
    assertThat(spoilt).isZero();
    assertThat(store.find("run")).contains(RUN.trace());
    assertThat(archive.isAway()).isFalse();
  }

  @Test
  void anEventThatCannotBeStoredDoesNotStopTheOthers() throws Exception {
    // Given
    store.cannotHold = RUN.started(Agent.MEMORY).context().getEventId();

    // When
    int spoilt = archive.write(List.of(RUN.started(Agent.ANALYST), RUN.started(Agent.MEMORY)));

    // Then
    assertThat(spoilt).isEqualTo(1);
    assertThat(store.find("run")).contains(Trace.of(RUN.started(Agent.ANALYST)));
  }

  /** A store that is away for a while, and cannot hold one event. */
  private static final class Moody implements TraceStore {
    private final TraceStore kept = new InMemoryTraceStore(10, 1 << 20);
    private int timesAway;
    private String cannotHold = "";

    @Override
    public List<Optional<Trace>> appendAll(List<TraceEvent> events) {
      if (timesAway-- > 0) {
        throw new StoreUnavailable("away", new IllegalStateException());
      }
      if (events.stream().anyMatch(event -> cannotHold.equals(event.context().getEventId()))) {
        throw new IllegalStateException("too strange");
      }
      return kept.appendAll(events);
    }

    @Override
    public Optional<Trace> append(TraceEvent event) {
      return appendAll(List.of(event)).getFirst();
    }

    @Override
    public Optional<Trace> find(String correlationId) {
      return kept.find(correlationId);
    }

    @Override
    public TracePage list(TraceQuery query) {
      return kept.list(query);
    }

    @Override
    public int size() {
      return kept.size();
    }
  }
}
