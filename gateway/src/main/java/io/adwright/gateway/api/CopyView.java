package io.adwright.gateway.api;

import io.adwright.contracts.event.AdCopy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the copywriter wrote. */
public record CopyView(
    List<VariantView> variants,
    @Schema(description = "Why there are no variants; null if there are")
        @Nullable String skippedBecause,
    ProvenanceView provenance) {

  static CopyView of(AdCopy copy) {
    return new CopyView(
        copy.getVariants().stream().map(VariantView::of).toList(),
        copy.getSkippedBecause().orElse(null),
        ProvenanceView.of(copy.getProvenance()));
  }
}
