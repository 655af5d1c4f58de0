package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.Exposure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Nothing is raised on old data, nor on data from the future: one of the two clocks is wrong then.
 * What reduces the loss stays allowed.
 *
 * @param limit of the age; empty where data of any age will do
 */
record FreshData(Optional<Duration> limit) implements Rule {
  /** A snapshot may be as of the end of a day that has only begun somewhere. */
  private static final Duration MOST_AHEAD = Duration.ofHours(26);

  @Override
  public String id() {
    return "fresh-data";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    return action.exposure() == Exposure.RAISES
        ? limit
            .map(most -> check(most, situation.plan().getDiagnosis().getAsOf(), situation.now()))
            .orElseGet(RuleOutcome.NotConcerned::new)
        : new RuleOutcome.NotConcerned();
  }

  private static RuleOutcome check(Duration most, Instant asOf, Instant now) {
    Duration age = Duration.between(asOf, now);
    String hours = age.toHours() + " h";
    if (age.compareTo(most) > 0) {
      return new RuleOutcome.Blocked(
          BlockCode.STALE_DATA,
          "the data are %s old, and nothing is raised on data older than %d h; send newer metrics"
              .formatted(hours, most.toHours()));
    }
    if (age.compareTo(MOST_AHEAD.negated()) < 0) {
      return new RuleOutcome.Blocked(
          BlockCode.STALE_DATA,
          "the data are of %s, %d h ahead of this machine's clock; set the clocks right"
              .formatted(asOf, age.negated().toHours()));
    }
    return new RuleOutcome.Passed("the data are " + hours + " old");
  }
}
