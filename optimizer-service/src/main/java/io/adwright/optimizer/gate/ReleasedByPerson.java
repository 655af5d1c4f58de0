package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Exposure;
import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.CurrencyAmounts;
import java.util.Optional;

/**
 * A person releases every raise where the mode says so, and a large one in every mode.
 *
 * @param askAbove worst-case addition to a day from which on a raise is large
 */
record ReleasedByPerson(CurrencyAmounts askAbove) implements Rule {
  @Override
  public String id() {
    return "released-by-person";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    if (action.exposure() != Exposure.RAISES) {
      return new RuleOutcome.NotConcerned();
    }
    if (situation.mode() == AutonomyMode.APPROVE) {
      return new RuleOutcome.Asked("in mode APPROVE a person releases each raise");
    }
    Optional<Money> added = WorstCase.addition(action, situation);
    if (added.isEmpty()) {
      return new RuleOutcome.NotConcerned();
    }
    Money worst =
        new Money(
            Caps.share(added.get().micros(), situation.account().overDelivery().dayPercent()),
            added.get().currency());
    Money limit = new Money(askAbove.micros(worst.currency()), worst.currency());
    return worst.compareTo(limit) > 0
        ? new RuleOutcome.Asked(
            "it may add %s to a day, and above %s a person decides"
                .formatted(worst.text(), limit.text()))
        : new RuleOutcome.NotConcerned();
  }
}
