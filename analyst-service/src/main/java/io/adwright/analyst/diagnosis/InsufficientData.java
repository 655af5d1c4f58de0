package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.series.Metric.CLICKS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.IMPRESSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.SPEND;

import io.adwright.analyst.diagnosis.Assessment.Lacking;
import io.adwright.analyst.diagnosis.Assessment.Silent;
import io.adwright.analyst.diagnosis.series.History;
import io.adwright.analyst.diagnosis.series.Metric;
import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.MetricUnit;
import io.adwright.contracts.event.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is missing to judge a campaign, and by how much. */
final class InsufficientData {
  private static final double CERTAIN = 1;

  private InsufficientData() {}

  /** Returns the finding when nothing was delivered that could be judged. */
  static Optional<Finding> withoutDelivery(Situation situation) {
    Range judged = situation.judged();
    return !judged.isEmpty() && delivered(judged)
        ? Optional.empty()
        : Optional.of(
            finding(
                situation,
                List.of(count(IMPRESSIONS, judged), count(CLICKS, judged)),
                judged.isEmpty()
                    ? withoutWindows(situation.history())
                    : "Nothing was delivered over %s, so there is nothing to judge."
                        .formatted(Wording.span(judged))));
  }

  /** Returns the finding when {@code assessments} leave what the campaign is for unjudged. */
  static Optional<Finding> unjudged(Situation situation, List<Assessment> assessments) {
    if (situation.seeksConversions() && situation.neverKnows(CONVERSIONS)) {
      Range looked = situation.history().last(situation.policy().lookbackDays());
      return Optional.of(
          finding(
              situation,
              List.of(count(CONVERSIONS, looked)),
              "Conversions are not tracked in any of %s, so CPA, CVR and ROAS cannot be judged."
                  .formatted(Wording.plural(looked.windows().size(), "window"))));
    }
    List<Judgement> lacking = lacking(assessments);
    boolean goalLacks = lacking.stream().anyMatch(InsufficientData::isGoal);
    boolean nothingJudged =
        assessments.stream().allMatch(a -> a instanceof Lacking || a instanceof Silent);
    if (goalLacks) {
      return Optional.of(
          tooFew(situation, lacking.stream().filter(InsufficientData::isGoal).toList()));
    }
    if (!nothingJudged) {
      return Optional.empty();
    }
    return Optional.of(
        lacking.isEmpty() ? withoutReference(situation) : tooFew(situation, lacking));
  }

  private static String withoutWindows(History history) {
    return history.incomplete() == 0
        ? "The snapshot holds no windows."
        : "The snapshot holds no complete window, only %s that may still change."
            .formatted(Wording.plural(history.incomplete(), "window"));
  }

  private static List<Judgement> lacking(List<Assessment> assessments) {
    return assessments.stream()
        .flatMap(
            assessment ->
                assessment instanceof Lacking(Judgement judgement)
                    ? Stream.of(judgement)
                    : Stream.empty())
        .toList();
  }

  /** What the campaign was like before is a comparison that may be missed; its goal is not. */
  private static boolean isGoal(Judgement judgement) {
    return judgement.reference().kind() != Reference.Kind.EARLIER;
  }

  private static Finding tooFew(Situation situation, List<Judgement> lacking) {
    return finding(
        situation,
        lacking.stream().map(Judgement::evidence).toList(),
        lacking.stream().map(InsufficientData::need).collect(Collectors.joining("; ")) + ".");
  }

  private static String need(Judgement judgement) {
    Sample sample = judgement.sample();
    return "%s needs %s %s to be judged: %s in %s, %s missing"
        .formatted(
            sample.measure(),
            Wording.count(sample.minimum()),
            sample.measure().counted().label(),
            Wording.count(sample.size()),
            Wording.span(sample.range()),
            Wording.count(Math.ceil(sample.minimum() - sample.size())));
  }

  private static Finding withoutReference(Situation situation) {
    Range judged = situation.judged();
    List<Metric> unknown =
        Stream.of(SPEND, IMPRESSIONS, CLICKS).filter(situation::neverKnows).toList();
    String missing = unknown.stream().map(Metric::label).collect(Collectors.joining(", "));
    return finding(
        situation,
        Stream.of(SPEND, IMPRESSIONS, CLICKS, CONVERSIONS).map(m -> count(m, judged)).toList(),
        unknown.isEmpty()
            ? "There is nothing to judge by: no target is set that these numbers could meet, and"
                + " there are no comparable earlier weeks."
            : "There is nothing to judge by: the source does not say " + missing + ".");
  }

  private static boolean delivered(Range range) {
    boolean nothingKnown =
        Stream.of(SPEND, IMPRESSIONS, CLICKS).allMatch(metric -> range.knowing(metric).isEmpty());
    return nothingKnown
        || Stream.of(SPEND, IMPRESSIONS, CLICKS)
            .anyMatch(metric -> range.sumOfKnown(metric).signum() > 0);
  }

  private static Evidence count(Metric metric, Range range) {
    Evidence.Builder evidence =
        Evidence.newBuilder()
            .setMetric(metric.label())
            .setUnit(metric == SPEND ? MetricUnit.MICROS : MetricUnit.COUNT)
            .setWindowStart(range.start())
            .setWindowEnd(range.end());
    range
        .total(metric)
        .map(BigDecimal::doubleValue)
        .filter(Double::isFinite)
        .ifPresent(evidence::setObserved);
    return evidence.build();
  }

  private static Finding finding(Situation situation, List<Evidence> evidence, String summary) {
    return Finding.newBuilder()
        .setCode(FindingCode.INSUFFICIENT_DATA)
        .setSeverity(situation.isRunning() ? Severity.LOW : Severity.INFO)
        .setConfidence(CERTAIN)
        .setEvidence(evidence)
        .setSummary(summary)
        .build();
  }
}
