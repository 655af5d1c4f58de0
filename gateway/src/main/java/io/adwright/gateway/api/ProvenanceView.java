package io.adwright.gateway.api;

import io.adwright.contracts.event.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an output was made. */
public record ProvenanceView(
    @Schema(enumeration = {"RULES", "LLM", "CACHE", "FALLBACK"}) String source,
    String agentVersion,
    @Nullable String model,
    @Schema(description = "Why the answer is less than it could be, for example LLM_TIMEOUT")
        @Nullable String degradedBecause) {

  static ProvenanceView of(Provenance provenance) {
    return new ProvenanceView(
        provenance.getSource().name(),
        provenance.getAgentVersion(),
        provenance.getModel().orElse(null),
        provenance.getDegradedBecause().orElse(null));
  }
}
