package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an order holds. What is left out is "all". */
@Schema(
    description =
        "Where an order holds; what is left out is all. An account needs its platform, a campaign"
            + " its account")
public record ScopeInput(
    @Schema(description = "The caller's if left out") @Nullable String tenantId,
    @Schema(examples = "META") @Nullable String platform,
    @Schema(examples = "act_1") @Nullable String accountId,
    @Nullable String campaignId,
    @Schema(description = "Kind of action", examples = "SET_DAILY_BUDGET")
        @Nullable String action) {
  /** The whole of the caller's tenant. */
  public static final ScopeInput ALL = new ScopeInput(null, null, null, null, null);
}
