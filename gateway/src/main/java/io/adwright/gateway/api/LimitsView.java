package io.adwright.gateway.api;

import io.adwright.gateway.policies.PoliciesInForce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Limits that no policy can loosen. */
public record LimitsView(
    @Schema(description = "How far one action may move a daily budget", examples = "20")
        int maxStepPercent,
    @Schema(
            description =
                "How old data may be that a raise is decided on; null where the platform lives in"
                    + " the time of its data")
        @Nullable Long maxDataAgeHours,
    @Schema(
            description =
                "How long a campaign is left alone after a change of its budget or status")
        long observationHours,
    @Schema(description = "How old a plan may be when it is carried out") long planExpiryHours,
    @Schema(description = "How long a person may think; no answer is a no")
        long approvalExpiryHours) {

  static LimitsView of(PoliciesInForce known) {
    return new LimitsView(
        known.maxStepPercent(),
        known.maxDataAgeHours(),
        known.observationHours(),
        known.planExpiryHours(),
        known.approvalExpiryHours());
  }
}
