package io.adwright.gateway.campaign;

import io.adwright.contracts.event.CampaignRef;

/** Where the metric history of a campaign is looked up. */
@FunctionalInterface
public interface MetricHistories {

  /**
   * Returns the history of {@code campaign}; an empty one if none is kept.
   *
   * @throws io.adwright.gateway.trace.StoreUnavailable if it is kept where nobody answers now
   */
  MetricHistory of(CampaignRef campaign);
}
