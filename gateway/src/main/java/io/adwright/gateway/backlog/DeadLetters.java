package io.adwright.gateway.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agents set aside, and the way back to where it was read from. */
public interface DeadLetters {

  /** Names of the topics that take dead letters, whether there are any. */
  List<String> topics();

  /**
   * Counts the letters of each topic.
   *
   * @param tenantId only letters whose key names this tenant; null is all
   */
  List<LetterPile> count(@Nullable String tenantId) throws BrokerAway;

  /**
   * Sends the oldest waiting letters of {@code topic} to where they were read from, as they were,
   * and marks them as sent. One replay at a time; a second one waits, and finds them sent.
   *
   * @param topic one of {@link #topics}
   * @param tenantId only letters whose key names this tenant; null is all
   */
  Replayed replay(String topic, @Nullable String tenantId) throws BrokerAway;

  /**
   * What a replay did.
   *
   * @param sent letters that were sent
   * @param left letters that still wait
   */
  record Replayed(int sent, long left) {}
}
