package io.adwright.copywriter.copy;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.AdVariant;
import java.util.stream.Stream;

/** Ids of variants, by which a repeated run is recognised: a variant is its plan and its texts. */
public final class VariantIds {
  private VariantIds() {}

  /** Returns {@code variant} with the id that its texts give it in the plan {@code planId}. */
  public static AdVariant identified(String planId, AdVariant variant) {
    ContentHash id = ContentHash.of("ad-variant").and(planId).and(variant.getFormat().name());
    Stream.of(
            variant.getHeadlines(),
            variant.getDescriptions(),
            variant.getPrimaryText().stream().toList())
        .forEach(
            texts -> {
              id.and(texts.size());
              texts.forEach(id::and);
            });
    return AdVariant.newBuilder(variant).setVariantId(id.id()).build();
  }
}
