package io.adwright.gateway.rest;

import io.adwright.contracts.ContentHash;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.imports.ImportedCampaign;
import io.adwright.gateway.ingest.RecentKeys;
import io.adwright.gateway.ingest.RequestKeys;
import io.adwright.gateway.ingest.RunIds;
import io.adwright.gateway.trace.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Holds clients to what they say: one {@code Idempotency-Key} stands for one content. */
@ApplicationScoped
class Repeats {
  private static final Logger LOG = Logger.getLogger(Repeats.class);

  private final RequestKeys keys;

  /** For as long as the database is away: nothing is refused because of that. */
  private final RecentKeys meanwhile = new RecentKeys();

  Repeats(RequestKeys keys) {
    this.keys = keys;
  }

  /**
   * Notes what is about to be published under a key.
   *
   * @throws ApiProblem if something else came under it before
   */
  void claim(String tenantId, String key, List<ImportedCampaign> campaigns, RunIds runs) {
    ContentHash content = ContentHash.of("request").and(campaigns.size());
    campaigns.forEach(campaign -> content.and(runs.idOf(campaign)));
    if (!isFirstOrSame(tenantId, key, content.id())) {
      throw ApiProblem.of(
          new Problem(
              "The key stands for something else",
              422,
              "Other content came under the Idempotency-Key '" + key + "' before.",
              "IDEMPOTENCY_KEY_REUSED",
              "Send the same content once more, or other content under a key of its own."));
    }
  }

  private boolean isFirstOrSame(String tenantId, String key, String content) {
    try {
      return keys.claim(tenantId, key, content);
    } catch (StoreUnavailable away) {
      LOG.warnf("keys of clients are looked up in this process alone: %s", away.getMessage());
      return meanwhile.claim(tenantId, key, content);
    }
  }
}
