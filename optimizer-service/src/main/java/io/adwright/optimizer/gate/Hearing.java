package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one action on its way from rule to rule. Nothing that a rule says can take back
 * what another has said: a limit only ever moves the action towards what is in force, a question
 * stays asked, a block ends the matter.
 */
final class Hearing {
  private final Action proposed;
  private final List<RuleFired> fired = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private Action action;
  private Verdict.@Nullable Block block;

  Hearing(Action proposed, RuleFired first) {
    this.proposed = proposed;
    this.action = proposed;
    fired.add(first);
  }

  /** Returns what the rules heard so far have left of the action. */
  Action action() {
    return action;
  }

  boolean isOver() {
    return block != null;
  }

  /** Takes down what a rule says, and writes it into the record. */
  void hear(String rule, String version, RuleOutcome outcome) {
    if (isOver()) {
      return;
    }
    switch (outcome) {
      case RuleOutcome.NotConcerned _ -> {}
      case RuleOutcome.Passed(String detail) ->
          fired.add(new RuleFired(rule, version, RuleResult.PASSED, detail));
      case RuleOutcome.Clamped(Action to, String detail, String note) -> {
        fired.add(new RuleFired(rule, version, RuleResult.CLAMPED, detail));
        if (isTighter(to)) {
          action = to;
          notes.add(note);
        }
      }
      case RuleOutcome.Asked(String detail) -> {
        fired.add(new RuleFired(rule, version, RuleResult.ASKED, detail));
        questions.add(detail);
      }
      case RuleOutcome.Blocked(BlockCode code, String detail) -> {
        fired.add(new RuleFired(rule, version, RuleResult.BLOCKED, detail));
        block = new Verdict.Block(proposed, code, detail, fired);
      }
    }
  }

  Verdict verdict() {
    if (block != null) {
      return block;
    }
    if (!questions.isEmpty()) {
      return new Verdict.Ask(action, String.join("; ", questions), fired);
    }
    return notes.isEmpty()
        ? new Verdict.Allow(action, fired)
        : new Verdict.Clamp(action, String.join("; ", notes), fired);
  }

  /** Differences of positive amounts cannot overflow. */
  private boolean isTighter(Action to) {
    if (!(action instanceof SetDailyBudget(Money from, Money left))
        || !(to instanceof SetDailyBudget(Money toFrom, Money limited))
        || !toFrom.equals(from)) {
      return false;
    }
    long change = left.micros() - from.micros();
    long smaller = limited.micros() - from.micros();
    return Long.signum(smaller) == Long.signum(change) && Math.abs(smaller) < Math.abs(change);
  }
}
