package io.adwright.gateway.rest;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.Platform;
import io.adwright.gateway.api.ScopeInput;
import io.adwright.gateway.security.Caller;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where an order holds. */
final class Scopes {
  private static final Set<ActionKind> KINDS = EnumSet.complementOf(EnumSet.of(ActionKind.UNKNOWN));

  private Scopes() {}

  /** Returns the scope; what is wrong with it is noted in {@code parameters}. */
  static ControlScope read(Parameters parameters, Caller caller, @Nullable ScopeInput given) {
    ScopeInput input = given == null ? ScopeInput.ALL : given;
    if (input.accountId() != null && input.platform() == null) {
      parameters.add("/scope/platform", "is missing: an account is an account of a platform");
    }
    if (input.campaignId() != null && input.accountId() == null) {
      parameters.add("/scope/accountId", "is missing: a campaign is a campaign of an account");
    }
    var scope =
        ControlScope.newBuilder()
            .setTenantId(parameters.tenant(caller, "/scope/tenantId", input.tenantId()));
    parameters
        .read("/scope/platform", input.platform(), Parameters.oneOf(Platform.class))
        .ifPresent(scope::setPlatform);
    parameters.id("/scope/accountId", input.accountId()).ifPresent(scope::setAccountId);
    parameters.id("/scope/campaignId", input.campaignId()).ifPresent(scope::setCampaignId);
    parameters
        .read("/scope/action", input.action(), Parameters.oneOf(KINDS))
        .ifPresent(scope::setAction);
    return scope.build();
  }

  /** Returns the scope of one campaign. */
  static ControlScope of(CampaignRef campaign) {
    return ControlScope.newBuilder()
        .setTenantId(campaign.getTenantId())
        .setPlatform(campaign.getPlatform())
        .setAccountId(campaign.getAccountId())
        .setCampaignId(campaign.getCampaignId())
        .build();
  }
}
