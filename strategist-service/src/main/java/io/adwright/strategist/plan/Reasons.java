package io.adwright.strategist.plan;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The short reason of a finding, made from its evidence: {@code ROAS 3.20 is above target 1.50 and
 * the budget ran out on 6 of 7 days.} The metrics are named as the analyst names them; what has no
 * short form speaks by its summary.
 */
final class Reasons {
  private static final double BREAK_EVEN = 1.0;
  private static final double TINY_SHARE = 0.0005;

  private final CampaignProfile campaign;

  Reasons(CampaignProfile campaign) {
    this.campaign = campaign;
  }

  /** Returns one sentence with its full stop. */
  String of(Finding finding) {
    List<String> clauses =
        finding.getEvidence().stream().map(this::clause).flatMap(Optional::stream).toList();
    if (clauses.isEmpty()) {
      return finding.getSummary();
    }
    String sentence = String.join(" and ", clauses);
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + '.';
  }

  private String value(Evidence evidence, double value) {
    return switch (evidence.getUnit()) {
      case MICROS -> Money.ofMicros(Math.round(value), campaign.getCurrency()).text();
      case RATIO ->
          evidence.getMetric().equals("roas")
              ? String.format(Locale.ROOT, "%,.2f", value)
              : share(value);
      case COUNT, DAYS, SCORE -> String.format(Locale.ROOT, "%,.0f", value);
    };
  }

  private static String share(double value) {
    boolean tiny = value > 0 && value < TINY_SHARE;
    return String.format(Locale.ROOT, tiny ? "%.4f%%" : "%.2f%%", value * 100);
  }

  private Optional<String> clause(Evidence evidence) {
    return switch (evidence.getMetric()) {
      case "roas", "cpa", "ctr", "cvr" -> comparison(evidence);
      case "days_budget_ran_out" -> days(evidence);
      default -> Optional.empty();
    };
  }

  private Optional<String> comparison(Evidence evidence) {
    return evidence
        .getObserved()
        .flatMap(
            observed ->
                evidence.getExpected().map(expected -> comparison(evidence, observed, expected)));
  }

  private String comparison(Evidence evidence, double observed, double expected) {
    String relation = observed > expected ? "is above" : observed < expected ? "is below" : "meets";
    return "%s %s %s %s %s"
        .formatted(
            evidence.getMetric().toUpperCase(Locale.ROOT),
            value(evidence, observed),
            relation,
            reference(evidence.getMetric(), expected),
            value(evidence, expected));
  }

  private String reference(String metric, double expected) {
    boolean isTarget =
        switch (metric) {
          case "roas" -> campaign.getTargets().getRoas().filter(r -> r == expected).isPresent();
          case "cpa" -> campaign.getTargets().getCpaMicros().isPresent();
          default -> false;
        };
    if (isTarget) {
      return "target";
    }
    return metric.equals("roas") && expected == BREAK_EVEN ? "break-even" : "the expected";
  }

  private static Optional<String> days(Evidence evidence) {
    return evidence
        .getObserved()
        .flatMap(
            full ->
                evidence
                    .getSampleSize()
                    .map(
                        all ->
                            String.format(
                                Locale.ROOT,
                                "the budget ran out on %.0f of %.0f days",
                                full,
                                all)));
  }
}
