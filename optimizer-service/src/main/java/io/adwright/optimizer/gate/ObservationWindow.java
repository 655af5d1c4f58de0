package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Exposure;
import io.adwright.optimizer.ledger.Books;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that was changed is left alone until the change can be judged, and one that a person
 * changed is left to that person for a while; unless exposure is reduced. A change that lies ahead
 * of the clock counts as one of this moment.
 *
 * @param afterChange how long after a change of ours, by its kind
 * @param afterConflict how long after a person was faster
 */
record ObservationWindow(CoolDown afterChange, Duration afterConflict) implements Rule {
  @Override
  public String id() {
    return "observation-window";
  }

  @Override
  public RuleOutcome check(Action action, Situation situation) {
    Books books = situation.account().books();
    if (action.exposure() != Exposure.RAISES || books == null) {
      return new RuleOutcome.NotConcerned();
    }
    Instant at = situation.account().at();
    Map.Entry<ActionKind, Instant> longest =
        books.lastChanges().entrySet().stream().max(Comparator.comparing(this::end)).orElse(null);
    if (longest != null && at.isBefore(end(longest))) {
      return blocked("was changed", longest.getValue(), afterChange.after(longest.getKey()));
    }
    return isWithin(books.lastConflictAt(), afterConflict, at)
        ? blocked(
            "was changed by somebody else, as was seen", books.lastConflictAt(), afterConflict)
        : new RuleOutcome.NotConcerned();
  }

  private Instant end(Map.Entry<ActionKind, Instant> change) {
    return change.getValue().plus(afterChange.after(change.getKey()));
  }

  private static boolean isWithin(@Nullable Instant since, Duration window, Instant now) {
    return since != null && now.isBefore(since.plus(window));
  }

  private static RuleOutcome blocked(String what, @Nullable Instant at, Duration window) {
    return new RuleOutcome.Blocked(
        BlockCode.COOLING_DOWN,
        "the campaign %s at %s and is not raised for %d h from then"
            .formatted(what, at, window.toHours()));
  }
}
