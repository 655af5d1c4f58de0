package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.Claim;
import java.util.Currency;
import java.util.List;

/**
 * Raises of a campaign's day, an account's day and a tenant's month stay under their caps, counted
 * on what is reserved and committed already and on the most that the platform may spend.
 *
 * @param caps the limits
 */
record SpendCaps(Caps caps) implements Rule {
  private static final List<String> LEVELS =
      List.of("the campaign's day", "the account's day", "the portfolio's month");

  @Override
  public String id() {
    return "spend-caps";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    Books books = situation.account().books();
    List<Claim> claims = WorstCase.claims(action, situation, caps);
    if (claims.isEmpty() || books == null) {
      return new RuleOutcome.NotConcerned();
    }
    List<Long> used =
        List.of(books.campaignDayMicros(), books.accountDayMicros(), books.portfolioMonthMicros());
    Currency currency = Currency.getInstance(situation.campaign().getCurrency());
    for (int level = 0; level < LEVELS.size(); level++) {
      if (!claims.get(level).fits(used.get(level))) {
        return new RuleOutcome.Blocked(
            BlockCode.CAP,
            "the cap of %s is %s, of which %s are used; in the worst case this adds %s"
                .formatted(
                    LEVELS.get(level),
                    new Money(claims.get(level).capMicros(), currency).text(),
                    new Money(used.get(level), currency).text(),
                    new Money(claims.get(level).micros(), currency).text()));
      }
    }
    return new RuleOutcome.Passed(
        "in the worst case %s more on a day, within all caps"
            .formatted(new Money(claims.get(1).micros(), currency).text()));
  }
}
