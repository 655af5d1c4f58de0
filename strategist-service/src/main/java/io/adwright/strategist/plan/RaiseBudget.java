package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Finding;
import java.util.List;
import java.util.Optional;

/** Gives more budget to a campaign that earns it; the only play that raises what can be lost. */
final class RaiseBudget implements Play {
  private static final double BEST = 1;

  @Override
  public List<Candidate> propose(Finding finding, Situation situation) {
    String reason = new Reasons(situation.campaign()).of(finding);
    return List.of(
        step(situation)
            .map(step -> raise(step, finding, situation, reason))
            .orElseGet(() -> Candidate.watch(BEST, finding, reason + ' ' + whyNot(situation))));
  }

  private static Optional<SetDailyBudget> step(Situation situation) {
    return mayRaise(situation)
        ? situation.ownBudget().flatMap(new BudgetStep(situation.policy().budgetStepPercent())::up)
        : Optional.empty();
  }

  private static boolean mayRaise(Situation situation) {
    return situation.isRunning()
        && !situation.isLosing()
        && situation.campaign().getStatus() != DeliveryStatus.LEARNING;
  }

  private static Candidate raise(
      SetDailyBudget step, Finding finding, Situation situation, String reason) {
    Effects effects = new Effects(situation.policy().response());
    return Candidate.of(step, BEST, finding, reason, Optional.of(effects.conversionsAfter(step)));
  }

  private static String whyNot(Situation situation) {
    if (!situation.isRunning()) {
      return "The campaign does not run, so its budget is not raised.";
    }
    if (situation.isLosing()) {
      return "Another return is below what is wanted, so the budget is not raised.";
    }
    if (situation.campaign().getStatus() == DeliveryStatus.LEARNING) {
      return "The platform is still learning, which a change would start anew.";
    }
    return situation.ownBudget().isPresent()
        ? "The budget leaves no room for a step in whole units of its currency."
        : situation.whyNoBudget();
  }
}
