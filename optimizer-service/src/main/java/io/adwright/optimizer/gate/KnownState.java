package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.Exposure;

/**
 * Nothing that can lose more money is decided without knowing the platform's state. What reduces
 * the loss stays allowed: whether it can be carried out is another matter.
 */
record KnownState() implements Rule {
  @Override
  public String id() {
    return "known-state";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    return switch (situation.platformState()) {
      case Answer.Found<CampaignState>(CampaignState state) ->
          new RuleOutcome.Passed("the platform's state is read: revision " + state.revision());
      case Answer.Absent<CampaignState> _ ->
          new RuleOutcome.Blocked(
              BlockCode.UNKNOWN_CAMPAIGN,
              "the ad platform does not know campaign %s of account %s; check the ids"
                  .formatted(
                      situation.campaign().getRef().getCampaignId(),
                      situation.campaign().getRef().getAccountId()));
      case Answer.Unavailable<CampaignState>(String why) ->
          action.exposure() == Exposure.REDUCES
              ? new RuleOutcome.Passed("the platform's state is unknown; reducing needs none")
              : new RuleOutcome.Blocked(
                  BlockCode.STATE_UNKNOWN,
                  "the platform's state is unknown, and nothing is raised blindly: " + why);
    };
  }
}
