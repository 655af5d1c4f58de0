package io.adwright.optimizer.control;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.ControlScope;

/**
 * Where an order holds.
 *
 * @param scope as it was ordered; what it leaves out is "all", and so is the tenant {@code *}
 */
record Scope(ControlScope scope) {
  private static final String EVERY_TENANT = "*";

  boolean covers(CampaignRef campaign, ActionKind kind) {
    return coversTenant(campaign)
        && scope.getPlatform().map(campaign.getPlatform()::equals).orElse(true)
        && scope.getAccountId().map(campaign.getAccountId()::equals).orElse(true)
        && scope.getCampaignId().map(campaign.getCampaignId()::equals).orElse(true)
        && scope.getAction().map(kind::equals).orElse(true);
  }

  /** Returns how much it names: the order that names more is the one meant. */
  int detail() {
    int detail = scope.getTenantId().equals(EVERY_TENANT) ? 0 : 1;
    detail += scope.getPlatform().isPresent() ? 2 : 0;
    detail += scope.getAccountId().isPresent() ? 4 : 0;
    detail += scope.getAction().isPresent() ? 8 : 0;
    detail += scope.getCampaignId().isPresent() ? 16 : 0;
    return detail;
  }

  String text() {
    StringBuilder text = new StringBuilder("tenant ").append(scope.getTenantId());
    scope.getPlatform().ifPresent(it -> text.append(", platform ").append(it));
    scope.getAccountId().ifPresent(it -> text.append(", account ").append(it));
    scope.getCampaignId().ifPresent(it -> text.append(", campaign ").append(it));
    scope.getAction().ifPresent(it -> text.append(", action ").append(it));
    return text.toString();
  }

  private boolean coversTenant(CampaignRef campaign) {
    return scope.getTenantId().equals(EVERY_TENANT)
        || scope.getTenantId().equals(campaign.getTenantId());
  }
}
