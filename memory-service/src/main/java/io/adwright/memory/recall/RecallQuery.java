package io.adwright.memory.recall;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The question to memory: the situation of a diagnosis in words. */
final class RecallQuery {
  private RecallQuery() {}

  /**
   * Returns the text to search for: platform, objective, vertical and findings, each finding once.
   *
   * <p>Equal situations give equal texts. Names and numbers stay out: the former are untrusted, the
   * latter never repeat.
   */
  static String textOf(Diagnosis diagnosis) {
    CampaignProfile campaign = diagnosis.getCampaign();
    String findings =
        diagnosis.getFindings().stream()
            .map(Finding::getCode)
            .distinct()
            .flatMap(code -> Words.of(code).stream())
            .collect(Collectors.joining(", "));
    return Stream.of(
            Words.of(campaign.getRef().getPlatform()).map("platform "::concat),
            Words.of(campaign.getObjective()).map("objective "::concat),
            campaign.getVertical().flatMap(Words::ofVertical).map("vertical "::concat),
            findings.isEmpty() ? Optional.<String>empty() : Optional.of("findings " + findings))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }
}
