package io.adwright.llm;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Provenance;
import io.adwright.llm.prompt.PromptData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Has a diagnosis explained. */
final class ToyDuty implements LlmDuty<CampaignMetrics, Diagnosis, Opinion> {
  private static final Set<String> IDS = Set.of("F1", "F2");

  @Override
  public String prompt() {
    return "toy-1";
  }

  @Override
  public Class<Opinion> answer() {
    return Opinion.class;
  }

  @Override
  public Provenance provenance(Diagnosis byRules) {
    return byRules.getProvenance();
  }

  @Override
  public PromptData data(CampaignMetrics input, Diagnosis byRules) {
    return new PromptData()
        .text("campaign", input.getCampaign().getName())
        .number("roas", 3.2)
        .number("revision", byRules.getRevision())
        .parts(
            "findings",
            List.of(
                new PromptData().id("id", "F1").number("loss", 0.123456789),
                new PromptData().id("id", "F2").flag("new", true)))
        .texts(
            "ads",
            input.getCampaign().getCreatives().stream()
                .flatMap(creative -> creative.getHeadlines().stream())
                .toList());
  }

  @Override
  public List<String> violations(Opinion answer, CampaignMetrics input, Diagnosis byRules) {
    var violations = new ArrayList<String>();
    if (answer.explanation().length() > 300) {
      violations.add("explanation is longer than 300 characters");
    }
    if (!(answer.certainty() >= 0 && answer.certainty() <= 1)) {
      violations.add("certainty is not from 0 to 1");
    }
    if (!IDS.containsAll(answer.order())) {
      violations.add("order has an id that is not in the data");
    }
    return violations;
  }

  @Override
  public Diagnosis merge(Diagnosis byRules, Opinion answer) {
    return Diagnosis.newBuilder(byRules).setExplanation(answer.explanation()).build();
  }
}
