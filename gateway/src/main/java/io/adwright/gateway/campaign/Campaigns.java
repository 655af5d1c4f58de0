package io.adwright.gateway.campaign;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.gateway.trace.TraceEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All campaigns as they were seen last; past the bound, those that were silent for longest are
 * forgotten. Safe for use by several threads.
 */
public final class Campaigns {
  private final int most;
  private final Map<CampaignRef, CampaignState> byRef = new LinkedHashMap<>();

  /**
   * Makes an empty book of campaigns.
   *
   * @param most the most campaigns kept, above zero
   */
  public Campaigns(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be above zero, but is " + most);
    }
    this.most = most;
  }

  /** Notes what an event tells of its campaign. */
  public synchronized void accept(TraceEvent event) {
    switch (event) {
      case TraceEvent.MetricsSeen _, TraceEvent.DiagnosisSeen _, TraceEvent.ExecutionSeen _ -> {
        CampaignRef ref = event.campaign();
        CampaignState known = byRef.remove(ref);
        byRef.put(ref, (known == null ? CampaignState.of(ref) : known).with(event));
        if (byRef.size() > most) {
          byRef.remove(byRef.keySet().iterator().next());
        }
      }
      case TraceEvent.Step _, TraceEvent.RecallSeen _, TraceEvent.StrategySeen _ -> {}
      case TraceEvent.CopySeen _, TraceEvent.OutcomeSeen _ -> {}
    }
  }

  /** Returns the campaign; empty if nothing of it was seen, or not lately. */
  public synchronized Optional<CampaignState> find(CampaignRef ref) {
    return Optional.ofNullable(byRef.get(ref));
  }

  /** Returns the campaigns of a tenant, or all for null. */
  public synchronized List<CampaignState> all(@Nullable String tenantId) {
    return byRef.values().stream()
        .filter(state -> tenantId == null || tenantId.equals(state.ref().getTenantId()))
        .toList();
  }
}
