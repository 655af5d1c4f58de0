package io.adwright.optimizer.gate;

import io.adwright.contracts.event.Receipt;

/** What became of a change that was sent to a platform. */
public sealed interface ApplyResult {

  /**
   * The platform says that the change is made.
   *
   * @param receipt its answer, with the state before and after
   * @param replayed whether it had been made before under the same action id
   */
  record Applied(Receipt receipt, boolean replayed) implements ApplyResult {}

  /** Nothing was changed: the campaign is not in the state that the change was decided on. */
  record Conflict(Receipt receipt) implements ApplyResult {}

  /** Nothing was changed: the platform does not take such a change. */
  record Refused(Receipt receipt) implements ApplyResult {}

  /**
   * The change may or may not have been made. It must be looked up, never sent again blindly.
   *
   * @param why for people
   */
  record Unanswered(String why) implements ApplyResult {}
}
