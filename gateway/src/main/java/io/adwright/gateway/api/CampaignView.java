package io.adwright.gateway.api;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.gateway.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A campaign; all but its identity is null until its snapshot or diagnosis was seen. */
public record CampaignView(
    String tenantId,
    String platform,
    String accountId,
    String campaignId,
    @Nullable String name,
    @Nullable String currency,
    @Nullable String timeZone,
    @Nullable String status,
    @Nullable String objective,
    @Nullable MoneyView dailyBudget) {

  static CampaignView of(Trace trace) {
    return trace.profile().map(CampaignView::of).orElseGet(() -> of(trace.campaign()));
  }

  static CampaignView of(CampaignProfile profile) {
    CampaignRef ref = profile.getRef();
    return new CampaignView(
        ref.getTenantId(),
        ref.getPlatform().name(),
        ref.getAccountId(),
        ref.getCampaignId(),
        profile.getName(),
        profile.getCurrency(),
        profile.getTimeZone(),
        profile.getStatus().name(),
        profile.getObjective().name(),
        MoneyView.of(profile.getDailyBudgetMicros(), profile.getCurrency()));
  }

  private static CampaignView of(CampaignRef ref) {
    return new CampaignView(
        ref.getTenantId(),
        ref.getPlatform().name(),
        ref.getAccountId(),
        ref.getCampaignId(),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
