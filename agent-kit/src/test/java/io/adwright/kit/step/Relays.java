package io.adwright.kit.step;

import io.adwright.contracts.event.CampaignMetrics;

/** What tests of other packages need of {@link Echo}. */
public final class Relays {
  private Relays() {}

  public static CampaignMetrics metrics(String correlationId, String name) {
    return Echo.metrics(correlationId, name);
  }
}
