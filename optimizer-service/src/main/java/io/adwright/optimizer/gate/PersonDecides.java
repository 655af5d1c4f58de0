package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.Exposure;

/** What raises more than one campaign's budget by one step is a person's decision. */
record PersonDecides() implements Rule {
  @Override
  public String id() {
    return "person-decides";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    if (action instanceof Resume) {
      return new RuleOutcome.Asked(
          "resuming puts the whole budget at risk again, which is more than one step; a person"
              + " decides that on the ad platform");
    }
    boolean raisesBudget = action instanceof SetDailyBudget && action.exposure() == Exposure.RAISES;
    return raisesBudget && situation.campaign().getBudgetShared()
        ? new RuleOutcome.Asked(
            "the budget is shared with other campaigns, which would be raised as well; a person"
                + " decides that on the ad platform")
        : new RuleOutcome.NotConcerned();
  }
}
