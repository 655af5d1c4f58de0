package io.adwright.optimizer.platform;

/** What came back over HTTP. */
sealed interface Reply {

  /** A complete answer, of any status. */
  record Answered(int status, String body) implements Reply {}

  /**
   * No complete answer in time. The request may have been carried out all the same.
   *
   * @param why for people
   */
  record Silent(String why) implements Reply {}
}
