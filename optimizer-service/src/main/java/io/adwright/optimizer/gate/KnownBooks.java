package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.Exposure;
import io.adwright.optimizer.ledger.Books;

/**
 * Nothing is raised while nobody can say what was raised already, or while an earlier change of the
 * campaign is unconfirmed. What reduces the loss stays allowed.
 */
record KnownBooks() implements Rule {
  @Override
  public String id() {
    return "known-books";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    Books books = situation.account().books();
    if (action.exposure() != Exposure.RAISES) {
      return books == null
          ? new RuleOutcome.Passed("the ledger cannot be reached; reducing needs none")
          : new RuleOutcome.NotConcerned();
    }
    if (books == null) {
      return new RuleOutcome.Blocked(
          BlockCode.LEDGER_UNAVAILABLE,
          "the ledger cannot be reached, and nothing is raised without it; the next metrics make a"
              + " new plan");
    }
    return books.isOpen()
        ? new RuleOutcome.Blocked(
            BlockCode.UNCONFIRMED,
            "an earlier change of the campaign is not confirmed by the platform yet")
        : new RuleOutcome.NotConcerned();
  }
}
