package io.adwright.gateway.backlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The dead letters of one topic.
 *
 * @param topic that they lie in
 * @param waiting letters that were not sent again
 * @param replayed letters that were
 * @param oldest of those waiting
 * @param newest of those waiting
 * @param reasons why those waiting were set aside, the latest first
 * @param whole whether all letters were counted; otherwise only the latest were, and there are more
 */
public record LetterPile(
    String topic,
    long waiting,
    long replayed,
    Optional<Instant> oldest,
    Optional<Instant> newest,
    List<Reason> reasons,
    boolean whole) {
  public LetterPile {
    reasons = List.copyOf(reasons);
  }

  /**
   * A failure, and how often it occurred.
   *
   * @param text class and message, shortened; untrusted text
   * @param last when it occurred last
   */
  public record Reason(String text, long count, Instant last) {}
}
