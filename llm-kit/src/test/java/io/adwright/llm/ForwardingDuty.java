package io.adwright.llm;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Provenance;
import io.adwright.llm.prompt.PromptData;
import java.util.List;

/** The toy duty, to be spoilt in one place. */
class ForwardingDuty implements LlmDuty<CampaignMetrics, Diagnosis, Opinion> {
  private final ToyDuty duty = new ToyDuty();

  @Override
  public String prompt() {
    return duty.prompt();
  }

  @Override
  public Class<Opinion> answer() {
    return duty.answer();
  }

  @Override
  public Provenance provenance(Diagnosis byRules) {
    return duty.provenance(byRules);
  }

  @Override
  public PromptData data(CampaignMetrics input, Diagnosis byRules) {
    return duty.data(input, byRules);
  }

  @Override
  public List<String> violations(Opinion answer, CampaignMetrics input, Diagnosis byRules) {
    return duty.violations(answer, input, byRules);
  }

  @Override
  public Diagnosis merge(Diagnosis byRules, Opinion answer) {
    return duty.merge(byRules, answer);
  }
}
