package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform shows of a plan before it is judged. An earlier run of the same plan may have
 * reduced without the ledger and died before it said so: then only the platform knows, and without
 * asking it that run's own change would be taken for a person's.
 *
 * @param state the campaign as the platform has it now
 * @param receipts of this plan's changes, by action id
 */
record EarlierRun(Answer<CampaignState> state, Map<String, Receipt> receipts) {

  static EarlierRun none(Answer<CampaignState> state) {
    return new EarlierRun(state, Map.of());
  }

  /**
   * Reads the campaign, and asks for receipts if it is not as the plan was made on. A platform that
   * answers only half counts as one that does not answer.
   */
  static EarlierRun ask(AdPlatform platform, CampaignProfile campaign, List<Wanted> ranked) {
    Answer<CampaignState> state = platform.read(campaign);
    if (!(state instanceof Answer.Found<CampaignState>(CampaignState found))
        || ranked.stream().noneMatch(it -> differs(found, it.action()))) {
      return none(state);
    }
    AdPlatform inCharge = platform.of(campaign.getRef());
    var receipts = new HashMap<String, Receipt>();
    for (Wanted wanted : ranked) {
      if (wanted.isChange()) {
        switch (inCharge.receiptOf(wanted.actionId())) {
          case Answer.Found<Receipt>(Receipt receipt) -> receipts.put(wanted.actionId(), receipt);
          case Answer.Absent<Receipt> _ -> {}
          case Answer.Unavailable<Receipt>(String why) -> {
            return none(new Answer.Unavailable<>(why));
          }
        }
      }
    }
    return new EarlierRun(state, receipts);
  }

  /** Returns what was made of {@code wanted}, which may have been limited, as the receipt says. */
  static Action made(Action wanted, Receipt receipt) {
    return wanted instanceof Action.SetDailyBudget(Money from, Money to)
        ? new Action.SetDailyBudget(
            from, new Money(receipt.getAfterMicros().orElse(to.micros()), to.currency()))
        : wanted;
  }

  private static boolean differs(CampaignState found, @Nullable Action action) {
    return action instanceof Action.SetDailyBudget(Money from, Money _)
        ? !from.equals(found.dailyBudget())
        : action != null && Executor.isShownBy(found, action);
  }
}
