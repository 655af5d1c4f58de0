package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.Exposure;
import io.adwright.optimizer.ledger.Books;

/**
 * A platform that takes a limited number of changes an hour is not asked for more, and its last one
 * is kept for what reduces the loss.
 */
record PlatformQuota() implements Rule {
  @Override
  public String id() {
    return "platform-quota";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    Integer limit = situation.account().changesPerHour();
    Books books = situation.account().books();
    if (limit == null || books == null) {
      return new RuleOutcome.NotConcerned();
    }
    int left = limit - books.changesLastHour();
    int needed = action.exposure() == Exposure.RAISES && limit > 1 ? 2 : 1;
    String detail =
        "%d of %d changes within the hour are made".formatted(books.changesLastHour(), limit);
    return left >= needed
        ? new RuleOutcome.Passed(detail)
        : new RuleOutcome.Blocked(
            BlockCode.QUOTA, detail + "; the platform would block the campaign for an hour");
  }
}
