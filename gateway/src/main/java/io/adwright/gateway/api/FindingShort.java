package io.adwright.gateway.api;

import io.adwright.gateway.campaign.Diagnosed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding without its evidence. */
public record FindingShort(
    @Schema(examples = "HIGH_CPA") String code,
    @Schema(enumeration = {"INFO", "LOW", "MEDIUM", "HIGH", "CRITICAL"}) String severity) {

  static FindingShort of(Diagnosed.Finding finding) {
    return new FindingShort(finding.code().name(), finding.severity().name());
  }
}
