package io.adwright.optimizer;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Execution;
import io.adwright.optimizer.observed.ObservationsUnavailableException;
import io.adwright.optimizer.observed.Snapshots;
import io.adwright.optimizer.outcome.ConfirmedActions;
import io.adwright.optimizer.outcome.Observations;
import io.adwright.optimizer.outcome.series.Series;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was done and what came of it, in a consumer group of its own, and keeps both until
 * {@link OutcomeSweep} judges. A record counts as read only when it is kept; a database that is
 * away delays outcomes, and nothing else.
 */
@ApplicationScoped
public class OutcomeAgent {
  private static final Logger LOG = Logger.getLogger(OutcomeAgent.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Observations observations;
  private final Snapshots snapshots;
  private final ConfirmedActions actions;

  OutcomeAgent(Observations observations, Snapshots snapshots, ConfirmedActions actions) {
    this.observations = observations;
    this.snapshots = snapshots;
    this.actions = actions;
  }

  @Incoming("outcome-executions")
  @Blocking(value = "outcomes", ordered = false)
  public void onExecution(@Nullable Execution execution) throws InterruptedException {
    if (execution != null) {
      for (var observation : actions.of(execution)) {
        keep(() -> observations.open(observation));
      }
    }
  }

  @Incoming("outcome-metrics")
  @Blocking(value = "outcomes", ordered = false)
  public void onMetrics(@Nullable CampaignMetrics snapshot) throws InterruptedException {
    if (snapshot == null) {
      return;
    }
    keep(() -> snapshots.keep(snapshot));
    try {
      Series series = Series.of(snapshot);
      keep(() -> observations.take(series));
    } catch (DateTimeException e) {
      LOG.warnf(
          "a snapshot is no use for outcomes: campaign=%s timeZone=%s: %s",
          snapshot.getCampaign().getRef(), snapshot.getCampaign().getTimeZone(), e.getMessage());
    }
  }

  private static void keep(Runnable write) throws InterruptedException {
    while (true) {
      try {
        write.run();
        return;
      } catch (ObservationsUnavailableException e) {
        LOG.warnf("%s; trying again in %d s", e.getMessage(), PAUSE.toSeconds());
        Thread.sleep(PAUSE);
      }
    }
  }
}
