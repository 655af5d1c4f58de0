package io.adwright.gateway.api;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.gateway.imports.ImportedCampaign;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign of an imported file, and its run. */
public record ImportedView(
    String correlationId,
    String campaignId,
    String campaignName,
    String currency,
    @Schema(description = "Windows with numbers: days, or one period") int days,
    @Schema(description = "Sentences about what is odd but was kept") List<String> flags) {

  static ImportedView of(ImportedCampaign campaign, String correlationId) {
    CampaignProfile profile = campaign.profile();
    return new ImportedView(
        correlationId,
        profile.getRef().getCampaignId(),
        profile.getName(),
        profile.getCurrency(),
        campaign.windows().size(),
        campaign.flags());
  }
}
