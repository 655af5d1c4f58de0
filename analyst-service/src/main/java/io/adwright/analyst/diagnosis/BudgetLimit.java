package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * That the budget keeps a running campaign from spending more, and how that is known.
 *
 * @param confidence 1 when the platform reports it
 * @param clause half a sentence
 */
record BudgetLimit(double confidence, List<Evidence> evidence, String clause) {
  private static final double REPORTED = 1;

  /** Returns the limit, if there is one and the campaign runs. */
  static Optional<BudgetLimit> of(Situation situation) {
    if (!situation.isRunning()) {
      return Optional.empty();
    }
    Optional<BudgetUse> use = BudgetUse.of(situation);
    return situation.campaign().getStatus() == DeliveryStatus.LIMITED_BY_BUDGET
        ? Optional.of(reported(use))
        : use.filter(BudgetUse::isLimiting)
            .map(seen -> new BudgetLimit(seen.confidence(), seen.evidence(), seen.phrase()));
  }

  private static BudgetLimit reported(Optional<BudgetUse> use) {
    return new BudgetLimit(
        REPORTED,
        use.map(BudgetUse::evidence).orElse(List.of()),
        "the platform reports that the budget limits delivery"
            + use.map(known -> " (" + known.phrase() + ")").orElse(""));
  }
}
