package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.Exposure;
import io.adwright.optimizer.gate.Capabilities.OverDelivery;
import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.Claim;
import java.util.List;
import java.util.Optional;

/** What an action may come to cost in the worst case, as the caps count it. */
final class WorstCase {
  private WorstCase() {}

  /** Returns what {@code action} adds to a daily budget; empty where it adds nothing. */
  static Optional<Money> addition(Action action, Situation situation) {
    if (action.exposure() != Exposure.RAISES) {
      return Optional.empty();
    }
    if (action instanceof SetDailyBudget(Money from, Money to)) {
      return Optional.of(to.minus(from));
    }
    // Resuming puts the whole budget at risk; how much that is only the platform knows.
    return situation.state().map(CampaignState::dailyBudget);
  }

  /** Returns what {@code action} claims of the caps, in the order of the scopes. */
  static List<Claim> claims(Action action, Situation situation, Caps caps) {
    return addition(action, situation)
        .map(added -> claims(action, added, situation, caps))
        .orElse(List.of());
  }

  private static List<Claim> claims(Action action, Money added, Situation situation, Caps caps) {
    Situation.Account account = situation.account();
    OverDelivery worst = account.overDelivery();
    long used = account.books() == null ? 0 : account.books().campaignDayMicros();
    long micros = added.micros();
    long day = Caps.share(micros, worst.dayPercent());
    long month = Caps.share(micros, worst.monthPercent());
    var own =
        action instanceof SetDailyBudget(Money from, Money _)
            ? new Claim(
                account.scopes().campaignDay(), micros, caps.campaignDayMicros(from.micros(), used))
            : new Claim(account.scopes().campaignDay(), 0, Long.MAX_VALUE);
    return List.of(
        own,
        new Claim(account.scopes().accountDay(), day, caps.accountDay().micros(added.currency())),
        new Claim(
            account.scopes().portfolioMonth(),
            month,
            caps.portfolioMonth().micros(added.currency())));
  }
}
