package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.OutcomeVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an action's effect.
 *
 * @param metric what it was judged by
 * @param standard what the effect is measured against
 * @param stake what a pause saved and gave up; null where nothing was paused, or it is not known
 * @param effect first what the verdict rests on, then what else was measured; may be empty
 * @param before the campaign before the action
 * @param after the campaign after it
 * @param from beginning of the observation
 * @param to its end, exclusive
 * @param reasons why there is no better verdict, or what speaks against it, for people
 * @param conclusive whether only a restatement of the data can change the verdict
 */
record Judgement(
    OutcomeVerdict verdict,
    Metric metric,
    Standard standard,
    @Nullable Stake stake,
    List<Measured> effect,
    Kpis before,
    Kpis after,
    Instant from,
    Instant to,
    List<String> reasons,
    boolean conclusive) {
  Judgement {
    effect = List.copyOf(effect);
    reasons = List.copyOf(reasons);
  }

  /** What an effect is measured against. */
  enum Standard {
    /** What would have been without the action. */
    COURSE,
    /** What the money that was saved is worth by the campaign's target, against what it earned. */
    SAVED,
    /** What the money that was spent earned, against what it is worth by the campaign's target. */
    SPENT
  }

  Optional<Measured> main() {
    return effect.stream().findFirst();
  }
}
