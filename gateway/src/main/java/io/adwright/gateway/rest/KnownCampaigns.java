package io.adwright.gateway.rest;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.campaign.CampaignState;
import io.adwright.gateway.campaign.Campaigns;
import io.adwright.gateway.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the campaign that an address names, for the caller who may see it. */
@ApplicationScoped
class KnownCampaigns {
  private final Campaigns campaigns;
  private final Callers callers;

  KnownCampaigns(Campaigns campaigns, Callers callers) {
    this.campaigns = campaigns;
    this.callers = callers;
  }

  /**
   * Returns the campaign.
   *
   * @throws ApiProblem if it is not there, or not the caller's
   */
  CampaignState find(String tenant, String platform, String account, String campaign) {
    String own = callers.current().tenantId();
    String name = String.join("/", tenant, platform, account, campaign);
    if (own != null && !own.equals(tenant)) {
      // The same answer as for what is not there: nobody learns what others have.
      throw ApiProblem.of(notFound(name));
    }
    var parameters = new Parameters();
    Platform known =
        parameters.required("platform", platform, Parameters.oneOf(Platform.class), Platform.OTHER);
    parameters.require();
    return campaigns
        .find(new CampaignRef(tenant, known, account, campaign))
        .orElseThrow(() -> ApiProblem.of(notFound(name)));
  }

  /** Returns the problem of a campaign that is not there. */
  static Problem notFound(String name) {
    return new Problem(
        "No such campaign",
        404,
        "No snapshot of '" + name + "' was seen, or none lately.",
        "CAMPAIGN_NOT_FOUND",
        "GET /api/v1/campaigns lists the campaigns.");
  }
}
