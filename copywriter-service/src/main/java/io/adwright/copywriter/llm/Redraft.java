package io.adwright.copywriter.llm;

import io.adwright.contracts.event.AdVariant;
import io.adwright.copywriter.copy.Folded;
import io.adwright.copywriter.copy.VariantIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An ad of the rules with the model's texts first; the rules' own fill the places left over. */
final class Redraft {
  private Redraft() {}

  /** Returns the ad, with the id that its texts give it. */
  static AdVariant of(AdVariant byRules, Written.Ad ad, String planId) {
    return VariantIds.identified(
        planId,
        AdVariant.newBuilder(byRules)
            .setHeadlines(filled(ad.headlines(), byRules.getHeadlines()))
            .setDescriptions(filled(ad.descriptions(), byRules.getDescriptions()))
            .setPrimaryText(ad.primaryTexts().stream().findFirst().orElse(null))
            .build());
  }

  /** Returns all texts of an ad. */
  static Stream<String> texts(AdVariant ad) {
    return Stream.of(
            ad.getHeadlines().stream(), ad.getDescriptions().stream(), ad.getPrimaryText().stream())
        .flatMap(texts -> texts);
  }

  /** Returns all texts that the model wrote for an ad. */
  static Stream<String> texts(Written.Ad ad) {
    return Stream.of(ad.headlines(), ad.descriptions(), ad.primaryTexts()).flatMap(List::stream);
  }

  private static List<String> filled(List<String> written, List<String> byRules) {
    Set<String> taken = new HashSet<>(written.stream().map(Folded::of).toList());
    return Stream.concat(
            written.stream(), byRules.stream().filter(text -> taken.add(Folded.of(text))))
        .limit(Math.max(written.size(), byRules.size()))
        .toList();
  }
}
