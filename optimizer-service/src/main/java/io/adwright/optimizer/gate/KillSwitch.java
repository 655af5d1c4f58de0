package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;

/** What a person has stopped stays stopped, whichever way it would move money. */
record KillSwitch() implements Rule {
  @Override
  public String id() {
    return "kill-switch";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    String stopped = situation.account().stopped();
    return stopped == null
        ? new RuleOutcome.NotConcerned()
        : new RuleOutcome.Blocked(BlockCode.KILLED, stopped);
  }
}
