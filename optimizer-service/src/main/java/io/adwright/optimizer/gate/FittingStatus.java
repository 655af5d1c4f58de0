package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Exposure;

/** The campaign's status is one in which the action makes sense: what rests is not raised. */
record FittingStatus() implements Rule {
  @Override
  public String id() {
    return "fitting-status";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    return situation
        .state()
        .map(state -> check(action, state.status()))
        .orElseGet(RuleOutcome.NotConcerned::new);
  }

  private static RuleOutcome check(Action action, DeliveryStatus status) {
    if (status == DeliveryStatus.ENDED) {
      return blocked("the campaign has ended on the platform; nothing can be changed");
    }
    if (action instanceof Pause && status == DeliveryStatus.PAUSED) {
      return blocked("the campaign is PAUSED already");
    }
    if (action instanceof Resume && status != DeliveryStatus.PAUSED) {
      return blocked("the campaign is " + status + ", not PAUSED; there is nothing to resume");
    }
    if (!(action instanceof Resume)
        && action.exposure() == Exposure.RAISES
        && !isDelivering(status)) {
      return blocked("the campaign is " + status + "; only a delivering campaign is raised");
    }
    return new RuleOutcome.Passed("the campaign is " + status);
  }

  private static boolean isDelivering(DeliveryStatus status) {
    return switch (status) {
      case ACTIVE, LIMITED_BY_BUDGET, LEARNING -> true;
      case PAUSED, PENDING, ENDED, UNKNOWN -> false;
    };
  }

  private static RuleOutcome blocked(String why) {
    return new RuleOutcome.Blocked(BlockCode.WRONG_STATUS, why);
  }
}
