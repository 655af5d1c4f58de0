package io.adwright.gateway.events;

import io.adwright.contracts.event.TokenChunk;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.live.LiveFeed;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Takes an event of a run: into its trace, and out to those who watch. */
@ApplicationScoped
class TraceIntake {
  private final InMemoryTraceStore window;
  private final LiveFeed live;
  private final StallWatch stalls;
  private final CatchUp catchUp;
  private final Campaigns campaigns;
  private final Approvals approvals;
  private final long newsFrom;

  TraceIntake(
      InMemoryTraceStore window,
      LiveFeed live,
      StallWatch stalls,
      CatchUp catchUp,
      Campaigns campaigns,
      Approvals approvals,
      Clock clock,
      GatewayConfig config) {
    this.newsFrom = clock.millis() - config.stream().replay().toMillis();
    this.window = window;
    this.campaigns = campaigns;
    this.approvals = approvals;
    this.live = live;
    this.stalls = stalls;
    this.catchUp = catchUp;
  }

  /**
   * Takes an event.
   *
   * @param at when the broker took it, in milliseconds since 1970
   * @return whether it brought something new
   */
  boolean accept(TraceEvent event, long at) {
    campaigns.accept(event);
    if (event instanceof TraceEvent.ExecutionSeen(var execution)) {
      approvals.accept(execution);
    }
    Optional<Trace> changed = window.append(event);
    changed.ifPresent(stalls::watch);
    // What happened long before the start is no news; who watches is told to read anew after it.
    if (catchUp.isDone() || at >= newsFrom) {
      changed.ifPresent(trace -> live.tell(event, trace, at));
    }
    return changed.isPresent();
  }

  /** Tells what a model wrote; it is kept nowhere. */
  void tell(TokenChunk chunk, long at) {
    if (catchUp.isDone() || at >= newsFrom) {
      live.tell(chunk, window.find(chunk.getContext().getCorrelationId()).orElse(null), at);
    }
  }
}
