package io.adwright.optimizer.gate;

import io.adwright.contracts.event.Receipt;

/** What a platform says about a change that it is not asked to make. */
public sealed interface Validation {

  /** The platform would take the change now. */
  record Passed() implements Validation {}

  /**
   * The platform would not take the change.
   *
   * @param conflict whether the campaign is not in the state that the change was decided on
   * @param receipt with the code and the reason
   */
  record Failed(boolean conflict, Receipt receipt) implements Validation {}

  /**
   * The platform cannot check, or did not answer.
   *
   * @param why for people
   */
  record Unchecked(String why) implements Validation {}
}
