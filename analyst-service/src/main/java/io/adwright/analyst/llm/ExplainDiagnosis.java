package io.adwright.analyst.llm;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Provenance;
import io.adwright.llm.LlmDuty;
import io.adwright.llm.answer.Echo;
import io.adwright.llm.answer.Figures;
import io.adwright.llm.answer.Ids;
import io.adwright.llm.answer.Prose;
import io.adwright.llm.prompt.PromptData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has a diagnosis told in better words and its likely causes put in order. What was found, how
 * grave and how sure it is, and every number stay as the rules have them.
 */
public final class ExplainDiagnosis implements LlmDuty<CampaignMetrics, Diagnosis, Explained> {
  /** As long as three of the rules' sentences. */
  static final int MOST_CHARS = 400;

  @Override
  public String prompt() {
    return "analyst-1";
  }

  @Override
  public Class<Explained> answer() {
    return Explained.class;
  }

  @Override
  public Provenance provenance(Diagnosis byRules) {
    return byRules.getProvenance();
  }

  @Override
  public PromptData data(CampaignMetrics input, Diagnosis byRules) {
    return DiagnosisData.of(byRules);
  }

  @Override
  public List<String> violations(Explained answer, CampaignMetrics input, Diagnosis byRules) {
    var prose =
        new Prose(
            MOST_CHARS,
            Figures.of(DiagnosisData.of(byRules)).and(Figures.in(saidByRules(byRules))),
            new Echo(writtenByOutsiders(input.getCampaign())));
    var violations = new ArrayList<>(prose.violations("explanation", answer.explanation()));
    if (!DiagnosisData.causes(byRules).areOrderedBy(answer.causes())) {
      violations.add("causes must have every id of the causes in the data once and no other");
    }
    return violations;
  }

  @Override
  public Diagnosis merge(Diagnosis byRules, Explained answer) {
    Ids causes = DiagnosisData.causes(byRules);
    return Diagnosis.newBuilder(byRules)
        .setExplanation(answer.explanation())
        .setHypotheses(
            answer.causes().stream()
                .map(id -> byRules.getHypotheses().get(causes.indexOf(id)))
                .toList())
        .build();
  }

  private static List<String> saidByRules(Diagnosis byRules) {
    return Stream.of(
            byRules.getFindings().stream().map(Finding::getSummary),
            byRules.getHypotheses().stream(),
            Stream.of(byRules.getExplanation()))
        .flatMap(said -> said)
        .toList();
  }

  private static List<String> writtenByOutsiders(CampaignProfile campaign) {
    Stream<String> profile =
        Stream.concat(
            Stream.of(campaign.getName()),
            Stream.of(campaign.getAudience(), campaign.getVertical()).flatMap(Optional::stream));
    return Stream.concat(profile, campaign.getCreatives().stream().flatMap(ExplainDiagnosis::texts))
        .toList();
  }

  private static Stream<String> texts(Creative ad) {
    return Stream.of(
            ad.getHeadlines().stream(), ad.getDescriptions().stream(), ad.getFinalUrl().stream())
        .flatMap(texts -> texts);
  }
}
