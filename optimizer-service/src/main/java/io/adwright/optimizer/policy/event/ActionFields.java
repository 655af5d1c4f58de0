package io.adwright.optimizer.policy.event;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.Exposure;
import java.util.List;
import java.util.Optional;

/** What is to be done. */
final class ActionFields {
  private static final double HUNDRED = 100.0;

  private ActionFields() {}

  static Group<Facts> group() {
    return new Group<>(
        "action",
        List.of(
            Field.text("kind", "SET_DAILY_BUDGET, PAUSE or RESUME", f -> f.action().kind().name()),
            Field.flag(
                "raises",
                "whether more money can be lost than before",
                f -> f.action().exposure() == Exposure.RAISES),
            Field.flag(
                "reduces",
                "whether less money can be lost than before",
                f -> f.action().exposure() == Exposure.REDUCES),
            Field.maybeCount(
                "from_micros",
                "daily budget in force, micros; budget changes only",
                f -> budget(f).map(set -> set.from().micros())),
            Field.maybeCount(
                "to_micros",
                "daily budget wanted, micros; budget changes only",
                f -> budget(f).map(set -> set.to().micros())),
            Field.maybeCount(
                "change_micros",
                "difference, micros, below zero where the budget falls; budget changes only",
                f -> budget(f).map(set -> set.to().micros() - set.from().micros())),
            Field.maybeNumber(
                "step_percent",
                "difference in percent of the budget in force, below zero where it falls; budget"
                    + " changes only",
                f -> budget(f).map(ActionFields::percent))));
  }

  private static Optional<SetDailyBudget> budget(Facts facts) {
    return facts.action() instanceof SetDailyBudget set ? Optional.of(set) : Optional.empty();
  }

  private static double percent(SetDailyBudget set) {
    Money from = set.from();
    return HUNDRED * (set.to().micros() - from.micros()) / from.micros();
  }
}
