package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.Assessment.Found;
import io.adwright.analyst.diagnosis.Assessment.Lacking;
import io.adwright.analyst.diagnosis.Assessment.Silent;
import io.adwright.analyst.diagnosis.Assessment.Sound;
import io.adwright.analyst.diagnosis.Situation.Lookback;
import io.adwright.contracts.event.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges a measure over the shortest range that settles the question. */
final class RateJudge {
  private final Situation situation;
  private final Measure measure;

  RateJudge(Situation situation, Measure measure) {
    this.situation = situation;
    this.measure = measure;
  }

  /**
   * Holds the measure against a reference.
   *
   * @param reference what to hold a range against, if there is anything
   * @param finding makes a finding of a rate that is worse with enough certainty
   */
  Assessment assess(
      Function<Lookback, Optional<Reference>> reference, Function<Judgement, Finding> finding) {
    List<Judgement> judgements = judgements(reference);
    if (judgements.isEmpty()) {
      return new Silent();
    }
    return settled(judgements)
        .map(judgement -> verdict(judgement, finding))
        .orElseGet(() -> new Lacking(judgements.getLast()));
  }

  /** Returns the first judgement that stands, against a reference known beforehand. */
  Optional<Judgement> settle(Reference reference) {
    return settled(judgements(_ -> Optional.of(reference)));
  }

  private Assessment verdict(Judgement judgement, Function<Judgement, Finding> finding) {
    return judgement.probabilityWorse() > situation.policy().certainty()
        ? new Found(finding.apply(judgement))
        : new Sound(judgement);
  }

  private List<Judgement> judgements(Function<Lookback, Optional<Reference>> reference) {
    return situation.lookbacks().stream()
        .flatMap(lookback -> judgement(lookback, reference).stream())
        .toList();
  }

  private Optional<Judgement> judgement(
      Lookback lookback, Function<Lookback, Optional<Reference>> reference) {
    double certainty = situation.policy().certainty();
    return situation
        .sample(measure, lookback.recent())
        .flatMap(
            sample ->
                reference.apply(lookback).map(against -> Judgement.of(sample, against, certainty)));
  }

  private static Optional<Judgement> settled(List<Judgement> judgements) {
    return judgements.stream().filter(Judgement::settled).findFirst();
  }
}
