package io.adwright.optimizer.policy.event;

import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Provenance;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Why it is to be done, on what data, and when. */
final class PlanFields {
  private static final double SECONDS_PER_HOUR = 3_600.0;

  private PlanFields() {}

  static Group<Facts> plan() {
    return new Group<>(
        "plan",
        List.of(
            Field.text("source", "RULES, LLM, CACHE or FALLBACK", f -> source(f.provenance())),
            Field.maybeText(
                "degraded_because",
                "why the plan was made with less than usual, for example LLM_ABSENT",
                f -> f.provenance().getDegradedBecause()),
            Field.maybeText("model", "the language model, if any", f -> f.provenance().getModel()),
            Field.count("rank", "place in the plan, from 1", f -> (long) f.proposal().getRank()),
            Field.maybeNumber(
                "confidence",
                "of the least certain finding that the action answers, 0..1",
                PlanFields::confidence),
            Field.count(
                "learnings",
                "earlier learnings that speak for it",
                f -> (long) f.proposal().getLearningIds().size()),
            Field.maybeText(
                "expected_metric",
                "what it is expected to change, for example conversions",
                f -> f.proposal().getExpected().map(ExpectedEffect::getMetric)),
            Field.maybeNumber(
                "expected_low",
                "lower end of the expected effect",
                f -> f.proposal().getExpected().map(ExpectedEffect::getLow)),
            Field.maybeNumber(
                "expected_high",
                "upper end of the expected effect",
                f -> f.proposal().getExpected().map(ExpectedEffect::getHigh))));
  }

  static Group<Facts> data() {
    return new Group<>(
        "data",
        List.of(
            Field.maybeNumber(
                "age_hours",
                "hours since the platform computed the numbers",
                f -> Optional.of(hours(Duration.between(f.diagnosis().getAsOf(), f.now())))),
            Field.count("revision", "of the snapshot", f -> f.diagnosis().getRevision())));
  }

  static Group<Facts> time() {
    return new Group<>(
        "time",
        List.of(
            Field.maybeCount(
                "hour",
                "0..23, in the account's zone",
                f -> f.accountTime().map(t -> (long) t.getHour())),
            Field.maybeCount(
                "weekday",
                "1 Monday .. 7 Sunday, in the account's zone",
                f -> f.accountTime().map(t -> (long) t.getDayOfWeek().getValue())),
            Field.maybeText(
                "date",
                "for example 2026-11-27, in the account's zone",
                f -> f.accountTime().map(ZonedDateTime::toLocalDate).map(Object::toString))));
  }

  static Group<Finding> finding() {
    return new Group<>(
        "finding",
        List.of(
            Field.text("code", "for example LOW_ROAS", finding -> finding.getCode().name()),
            Field.text("severity", "INFO .. CRITICAL", finding -> finding.getSeverity().name()),
            Field.maybeNumber(
                "confidence", "0..1", finding -> Optional.of(finding.getConfidence()))));
  }

  private static String source(Provenance provenance) {
    return provenance.getSource().name();
  }

  private static Optional<Double> confidence(Facts facts) {
    OptionalDouble least =
        facts.diagnosis().getFindings().stream()
            .filter(finding -> facts.proposal().getFindings().contains(finding.getCode()))
            .mapToDouble(Finding::getConfidence)
            .min();
    return least.isPresent() ? Optional.of(least.getAsDouble()) : Optional.empty();
  }

  private static double hours(Duration age) {
    return age.toSeconds() / SECONDS_PER_HOUR;
  }
}
