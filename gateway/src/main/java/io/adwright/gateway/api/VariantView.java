package io.adwright.gateway.api;

import io.adwright.contracts.event.AdVariant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One new ad. */
public record VariantView(
    String variantId,
    @Schema(enumeration = {"GENERIC", "GOOGLE_RESPONSIVE_SEARCH", "META_FEED"}) String format,
    @Schema(description = "The argument that the ad makes") String angle,
    List<String> headlines,
    List<String> descriptions,
    @Nullable String primaryText) {

  static VariantView of(AdVariant variant) {
    return new VariantView(
        variant.getVariantId(),
        variant.getFormat().name(),
        variant.getAngle(),
        List.copyOf(variant.getHeadlines()),
        List.copyOf(variant.getDescriptions()),
        variant.getPrimaryText().orElse(null));
  }
}
