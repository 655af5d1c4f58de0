package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.series.History;
import io.adwright.analyst.diagnosis.series.KpiSheet;
import io.adwright.contracts.Money;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says what is wrong, or right, with a campaign, and how sure that is.
 *
 * <p>A pure function of the snapshot and the policy: statistics on complete windows, where unknown
 * is never taken for zero. Texts are made of numbers alone; nothing that others wrote gets into
 * them.
 */
public final class Diagnostician {
  /** Version of the reasoning, as it stands in the provenance. */
  public static final String VERSION = "analyst-1";

  private static final List<Detector> RATES =
      List.of(new LowRoas(), new HighCpa(), new LowCvr(), new LowCtr());
  private static final List<Detector> BUDGET = List.of(new ScaleOpportunity(), new BudgetLimited());

  private static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::getSeverity)
          .thenComparingDouble(Finding::getConfidence)
          .reversed();

  private final DiagnosisPolicy policy;

  public Diagnostician(DiagnosisPolicy policy) {
    this.policy = policy;
  }

  /**
   * Returns the diagnosis of {@code metrics}.
   *
   * @param context identity of the diagnosis
   * @throws IllegalArgumentException if the snapshot breaks its contract: an unknown currency,
   *     windows out of order, a number below zero
   */
  public Diagnosis diagnose(CampaignMetrics metrics, EventContext context) {
    CampaignProfile campaign = metrics.getCampaign();
    requirePayable(campaign);
    History history = History.of(metrics);
    Situation situation = Situation.of(campaign, history, policy);
    List<Finding> findings = findings(situation).stream().sorted(GRAVEST_FIRST).toList();
    List<String> hypotheses = new LikelyCauses(situation).of(findings);
    Diagnosis.Builder diagnosis =
        Diagnosis.newBuilder()
            .setContext(context)
            .setProvenance(Provenances.rules(VERSION))
            .setCampaign(campaign)
            .setAsOf(metrics.getAsOf())
            .setRevision(metrics.getRevision())
            .setKpis(KpiSheet.of(situation.judged()))
            .setFindings(findings)
            .setExplanation(Explanation.of(situation, findings, hypotheses))
            .setHypotheses(hypotheses);
    history.previous(policy.judgedDays()).map(KpiSheet::of).ifPresent(diagnosis::setPreviousKpis);
    return diagnosis.build();
  }

  private static List<Finding> findings(Situation situation) {
    Optional<Finding> nothing = InsufficientData.withoutDelivery(situation);
    if (nothing.isPresent()) {
      return List.of(nothing.get());
    }
    List<Assessment> rates = assess(RATES, situation);
    List<Finding> findings = new ArrayList<>(found(rates));
    findings.addAll(found(assess(BUDGET, situation)));
    InsufficientData.unjudged(situation, rates).ifPresent(findings::add);
    return findings.isEmpty() ? List.of(Healthy.of(situation, rates)) : findings;
  }

  private static List<Assessment> assess(List<Detector> detectors, Situation situation) {
    return detectors.stream().map(detector -> detector.assess(situation)).toList();
  }

  private static List<Finding> found(List<Assessment> assessments) {
    List<Finding> findings = new ArrayList<>();
    for (Assessment assessment : assessments) {
      if (assessment instanceof Assessment.Found(Finding finding)) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private static void requirePayable(CampaignProfile campaign) {
    try {
      Money.ofMicros(0, campaign.getCurrency());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "campaign %s has the currency \"%s\"; send an ISO 4217 code such as EUR"
              .formatted(campaign.getRef().getCampaignId(), campaign.getCurrency()),
          e);
    }
  }
}
