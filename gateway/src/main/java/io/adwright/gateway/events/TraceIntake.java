package io.adwright.gateway.events;

import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.live.LiveFeed;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes an event of a run: into its trace, and out to those who watch. */
@ApplicationScoped
class TraceIntake {
  private final TraceStore store;
  private final LiveFeed live;
  private final StallWatch stalls;
  private final CatchUp catchUp;
  private final Campaigns campaigns;
  private final Approvals approvals;

  TraceIntake(
      TraceStore store,
      LiveFeed live,
      StallWatch stalls,
      CatchUp catchUp,
      Campaigns campaigns,
      Approvals approvals) {
    this.store = store;
    this.campaigns = campaigns;
    this.approvals = approvals;
    this.live = live;
    this.stalls = stalls;
    this.catchUp = catchUp;
  }

  /** Returns whether the event brought something new. */
  boolean accept(TraceEvent event) {
    campaigns.accept(event);
    if (event instanceof TraceEvent.ExecutionSeen(var execution)) {
      approvals.accept(execution);
    }
    Optional<Trace> changed = store.append(event);
    changed.ifPresent(stalls::watch);
    // What happened before the start is no news; who watches is told to read anew after it.
    if (catchUp.isDone()) {
      changed.ifPresent(trace -> live.tell(event, trace));
    }
    return changed.isPresent();
  }
}
