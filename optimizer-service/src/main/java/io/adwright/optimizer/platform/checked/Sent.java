package io.adwright.optimizer.platform.checked;

import org.jspecify.annotations.Nullable;

/** What a platform said to a change that was sent, or only checked. */
public sealed interface Sent {

  /**
   * It took it.
   *
   * @param requestId the platform's; null if it gave none
   */
  record Taken(@Nullable String requestId) implements Sent {}

  /** It says that it did not take it, and nothing was changed. */
  record Rejected(Trouble trouble) implements Sent {}

  /**
   * It said nothing that could be understood: the change may have been made.
   *
   * @param why for people
   */
  record Lost(String why) implements Sent {}
}
