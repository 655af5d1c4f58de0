package io.adwright.optimizer.outcome;

import io.adwright.optimizer.outcome.series.Series;
import java.util.Collection;
import java.util.List;

/**
 * All that an outcome is judged by.
 *
 * @param observed the action
 * @param own what is known of its campaign
 * @param account what is known of the account that it is in
 */
record Case(Observation observed, Series own, Account account) {

  /** What is known of the account's campaigns, this one among them. */
  Collection<Series> campaigns() {
    return account.campaigns().values();
  }

  /** The confirmed actions on the campaign {@code key}, this one among them or not. */
  List<Observation> actionsOn(String key) {
    return account.actionsOn(key);
  }
}
