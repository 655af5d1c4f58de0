package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.Account.Told;
import io.adwright.optimizer.outcome.series.Series;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps what outcomes are judged by, over every restart. The order in which things are put in, and
 * how often, makes no difference to what is kept.
 */
public interface Observations {

  /** Keeps a confirmed action; the same one again changes nothing. */
  void open(Observation observation);

  /** Adds what a snapshot says to what is known of its campaign. */
  void take(Series snapshot);

  /**
   * Hands an account to {@code visit} in which an observation window is over and of which something
   * was put in since it was last visited, and keeps what {@code visit} returns. Nobody else visits
   * the account meanwhile. If {@code visit} fails, the account stays due.
   *
   * @return whether there was one
   */
  boolean visitDue(Function<Account, List<Told>> visit);

  /** Returns how many actions are kept. */
  long size();
}
