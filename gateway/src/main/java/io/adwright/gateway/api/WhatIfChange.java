package io.adwright.gateway.api;

import io.adwright.gateway.policies.WhatIfResult;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that would have been another. */
public record WhatIfChange(
    String correlationId,
    String proposalId,
    CampaignShort campaign,
    Instant decidedAt,
    @Schema(description = "What was decided about", examples = "Increase budget 20%") String action,
    @Schema(enumeration = {"BLOCK", "ALLOW", "CLAMP", "ASK"}) String before,
    @Schema(enumeration = {"BLOCK", "ALLOW", "CLAMP", "ASK"}) String after,
    @Schema(description = "Whether less would have been left of the amount") boolean smaller,
    @Schema(
            description = "What makes the difference, rule by rule",
            examples = "policy:large-raises: a person looks at large raises")
        List<String> because,
    @Schema(
            description =
                "Whether rules that were not asked then, or about another amount, might have said"
                    + " more")
        boolean unsure) {

  static WhatIfChange of(WhatIfResult.Changed changed) {
    return new WhatIfChange(
        changed.correlationId(),
        changed.proposalId(),
        CampaignShort.of(changed.campaign(), changed.name()),
        changed.decidedAt(),
        changed.headline(),
        changed.change().before().name(),
        changed.change().after().name(),
        changed.smaller(),
        changed.because(),
        changed.unsure());
  }
}
