package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.series.Metric.CLICKS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSION_VALUE;

import io.adwright.analyst.diagnosis.Decomposition.Factor;
import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names likely causes of what was found, the likeliest first. */
final class LikelyCauses {
  /** Changes below a twentieth are noise (mureo, skills/_mureo-learning). */
  private static final double NOISE = 0.05;

  private static final Set<FindingCode> WITHOUT_RETURN =
      EnumSet.of(FindingCode.LOW_ROAS, FindingCode.HIGH_CPA, FindingCode.LOW_CVR);

  private final Situation situation;
  private final int days;

  LikelyCauses(Situation situation) {
    this.situation = situation;
    this.days = situation.policy().judgedDays();
  }

  /** Returns one sentence per cause; none when nothing is wrong or nothing is known before. */
  List<String> of(List<Finding> findings) {
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    findings.forEach(finding -> codes.add(finding.getCode()));
    List<String> causes = new ArrayList<>();
    if (codes.stream().anyMatch(WITHOUT_RETURN::contains)) {
      conversionsStopped().ifPresent(causes::add);
    }
    if (codes.contains(FindingCode.LOW_ROAS)) {
      conversionsWithoutValue().ifPresent(causes::add);
      causes.addAll(changesOf(Measure.ROAS));
    } else if (codes.contains(FindingCode.HIGH_CPA)) {
      causes.addAll(changesOf(Measure.CPA));
    }
    if (codes.contains(FindingCode.LOW_CTR)) {
      causes.add(
          "The ads may be worn out, or reach other people than before: fewer click on them.");
    }
    return List.copyOf(causes);
  }

  private Optional<String> conversionsStopped() {
    Range now = situation.judged().knowing(CLICKS, CONVERSIONS);
    boolean stopped =
        now.sumOfKnown(CLICKS).signum() > 0 && now.sumOfKnown(CONVERSIONS).signum() == 0;
    if (!stopped) {
      return Optional.empty();
    }
    Range before = situation.history().before(days, situation.policy().lookbackDays());
    return Optional.of(
        before.sumOfKnown(CONVERSIONS).signum() > 0
            ? "Conversions stopped while clicks went on: conversion tracking or the landing page"
                + " may be broken."
            : "No click has converted yet: tracking may not be installed, or the landing page does"
                + " not keep what the ads promise.");
  }

  private Optional<String> conversionsWithoutValue() {
    Range now = situation.judged().knowing(CONVERSIONS, CONVERSION_VALUE);
    return now.sumOfKnown(CONVERSIONS).signum() > 0
            && now.sumOfKnown(CONVERSION_VALUE).signum() == 0
        ? Optional.of("Conversions are counted, but none has a value: values may not be tracked.")
        : Optional.empty();
  }

  private List<String> changesOf(Measure measure) {
    return situation
        .history()
        .previous(days)
        .map(before -> changes(measure, Decomposition.of(measure, before, situation.judged())))
        .orElse(List.of());
  }

  private List<String> changes(Measure measure, List<Factor> factors) {
    if (factors.isEmpty()) {
      return List.of();
    }
    double change = factors.stream().mapToDouble(Factor::effect).reduce(1, (a, b) -> a * b);
    if (change > 1 - NOISE) {
      return List.of(
          "%s was no better in the %s before, so the cause is not recent."
              .formatted(measure, Wording.plural(days, "day")));
    }
    return factors.stream()
        .filter(factor -> factor.effect() < 1 - NOISE)
        .map(factor -> sentence(measure, factor))
        .toList();
  }

  private String sentence(Measure measure, Factor factor) {
    double alone = measure.lessIsBetter() ? 1 / factor.effect() - 1 : 1 - factor.effect();
    return String.format(
        Locale.ROOT,
        "%s %s from %s to %s, which alone %s %s by %.0f%%.",
        factor.part().label(),
        factor.now() > factor.before() ? "rose" : "fell",
        value(factor, factor.before()),
        value(factor, factor.now()),
        measure.lessIsBetter() ? "raises" : "lowers",
        measure,
        alone * 100);
  }

  private String value(Factor factor, double value) {
    return switch (factor.part()) {
      case CVR -> Wording.percent(value);
      case CPC, ORDER_VALUE -> situation.wording().money(value);
    };
  }
}
