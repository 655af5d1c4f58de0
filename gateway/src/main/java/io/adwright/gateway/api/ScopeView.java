package io.adwright.gateway.api;

import io.adwright.contracts.event.ControlScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an order holds. */
@Schema(description = "Where an order holds; null is all")
public record ScopeView(
    String tenantId,
    @Nullable String platform,
    @Nullable String accountId,
    @Nullable String campaignId,
    @Nullable String action) {

  static ScopeView of(ControlScope scope) {
    return new ScopeView(
        scope.getTenantId(),
        scope.getPlatform().map(Enum::name).orElse(null),
        scope.getAccountId().orElse(null),
        scope.getCampaignId().orElse(null),
        scope.getAction().map(Enum::name).orElse(null));
  }
}
