package io.adwright.gateway.ingest;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.imports.ImportedCampaign;
import java.time.Instant;

/** Names the run that a snapshot sets off. */
@FunctionalInterface
public interface RunIds {

  /** Returns the id of the run of {@code campaign}. */
  String idOf(ImportedCampaign campaign);

  /**
   * Returns ids that are the same whenever the same content is sent under the same key: what was
   * published already is then recognised as a repeat by everybody who reads it, whichever replica
   * takes it and whenever. Other content has another id.
   */
  static RunIds repeatable(String tenantId, String key) {
    var nobody = MetricsSource.newBuilder().setSystem("").build();
    return campaign ->
        ContentHash.of("repeatable-run")
            .and(tenantId)
            .and(key)
            .andContent(MetricsEvents.of(campaign, "", nobody, Instant.EPOCH))
            .id();
  }
}
