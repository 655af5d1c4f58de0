package io.adwright.analyst.llm;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Kpis;
import io.adwright.llm.answer.Ids;
import io.adwright.llm.prompt.PromptData;
import java.util.List;

/** What the model is told of a diagnosis; unknown numbers are left out. */
final class DiagnosisData {
  private DiagnosisData() {}

  static PromptData of(Diagnosis diagnosis) {
    CampaignProfile campaign = diagnosis.getCampaign();
    var data =
        new PromptData()
            .text("campaign", campaign.getName())
            .code("status", campaign.getStatus())
            .code("objective", campaign.getObjective())
            .text("currency", campaign.getCurrency())
            .part("now", kpis(diagnosis.getKpis(), campaign.getCurrency()));
    diagnosis
        .getPreviousKpis()
        .ifPresent(before -> data.part("before", kpis(before, campaign.getCurrency())));
    return data.parts(
            "findings", diagnosis.getFindings().stream().map(DiagnosisData::finding).toList())
        .parts("causes", causes(diagnosis.getHypotheses(), causes(diagnosis)));
  }

  /** Returns the ids of the likely causes, in the rules' order. */
  static Ids causes(Diagnosis diagnosis) {
    return Ids.of('C', diagnosis.getHypotheses());
  }

  private static PromptData finding(Finding finding) {
    return new PromptData()
        .code("code", finding.getCode())
        .code("severity", finding.getSeverity())
        .number("confidence", finding.getConfidence())
        .text("summary", finding.getSummary());
  }

  private static List<PromptData> causes(List<String> hypotheses, Ids ids) {
    return ids.all().stream()
        .map(id -> new PromptData().id("id", id).text("cause", hypotheses.get(ids.indexOf(id))))
        .toList();
  }

  private static PromptData kpis(Kpis kpis, String currency) {
    var data = new PromptData().number("windows", kpis.getWindows());
    kpis.getSpendMicros().ifPresent(it -> data.amount("spend", Money.ofMicros(it, currency)));
    kpis.getImpressions().ifPresent(it -> data.number("impressions", it));
    kpis.getClicks().ifPresent(it -> data.number("clicks", it));
    kpis.getConversionCount().ifPresent(it -> data.number("conversions", it));
    kpis.getCtr().ifPresent(it -> data.number("ctr", it));
    kpis.getCvr().ifPresent(it -> data.number("cvr", it));
    kpis.getCpcMicros().ifPresent(it -> data.amount("cpc", Money.ofMicros(it, currency)));
    kpis.getCpaMicros().ifPresent(it -> data.amount("cpa", Money.ofMicros(it, currency)));
    kpis.getRoas().ifPresent(it -> data.number("roas", it));
    return data;
  }
}
