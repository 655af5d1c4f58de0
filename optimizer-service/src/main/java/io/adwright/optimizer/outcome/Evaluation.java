package io.adwright.optimizer.outcome;

import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.Account.Kept;
import io.adwright.optimizer.outcome.Account.Told;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what there is to tell about the actions on an account. */
public final class Evaluation {
  private final Judge judge = new Judge();
  private final OutcomeEvents events = new OutcomeEvents(new OutcomeText());
  private final Rollbacks rollbacks = new Rollbacks();

  /**
   * Something new.
   *
   * @param outcome to be published
   * @param rollback to be published as well, before it
   * @param told to be kept after that
   */
  public record Statement(Outcome outcome, Optional<Control> rollback, Told told) {}

  /** Returns what is new: outcomes that were not told yet, or are not any more what was told. */
  public List<Statement> of(Account account, Instant now) {
    var statements = new ArrayList<Statement>();
    for (Kept kept : account.observations()) {
      Series own = account.campaigns().get(kept.observation().campaignKey());
      if (own != null) {
        var judged = new Case(kept.observation(), own, account);
        judge
            .judge(judged)
            .flatMap(judgement -> statement(judged, judgement, kept, now))
            .ifPresent(statements::add);
      }
    }
    return statements;
  }

  private Optional<Statement> statement(Case judged, Judgement judgement, Kept kept, Instant now) {
    String hash = events.contentHash(judgement);
    if (kept.told().filter(it -> it.contentHash().equals(hash)).isPresent()) {
      return Optional.empty();
    }
    Optional<Control> rollback =
        judgement.verdict() == OutcomeVerdict.WORSENED && mayRollBack(judged)
            ? Optional.of(rollbacks.of(judged.observed(), events.headline(judgement), now))
            : Optional.empty();
    Optional<String> asked =
        rollback.map(Control::getControlId).or(() -> kept.told().flatMap(Told::rollbackControlId));
    var told =
        new Told(
            kept.observation().actionId(),
            kept.told().map(it -> it.restatement() + 1).orElse(0),
            hash,
            asked);
    return Optional.of(new Statement(events.outcome(judged, judgement, told, now), rollback, told));
  }

  /** What was itself a way back is not taken back again: the campaign would swing for ever. */
  private static boolean mayRollBack(Case judged) {
    Observation observed = judged.observed();
    Instant earliest = observed.effectiveAt().minus(Duration.ofDays(Series.MOST_DAYS));
    return judged.actionsOn(observed.campaignKey()).stream()
        .filter(it -> it.effectiveAt().isBefore(observed.effectiveAt()))
        .filter(it -> it.effectiveAt().isAfter(earliest))
        .noneMatch(it -> Rollbacks.isReverse(observed, it));
  }
}
