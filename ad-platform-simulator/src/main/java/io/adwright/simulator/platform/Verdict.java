package io.adwright.simulator.platform;

import org.jspecify.annotations.Nullable;

/** What the platform made of a request. */
public sealed interface Verdict {

  /** The state before; null if there was no campaign. */
  @Nullable Campaign before();

  /** The state after; null if the request was refused. */
  @Nullable Campaign after();

  /** The campaign came into being. */
  record Created(Campaign after) implements Verdict {
    @Override
    public @Nullable Campaign before() {
      return null;
    }
  }

  /** The campaign changed. */
  record Applied(Campaign before, Campaign after) implements Verdict {}

  /**
   * Nothing changed now, because what was asked for had been done before.
   *
   * @param before the state before it was done
   * @param after the state right after it was done, which later changes may have replaced
   */
  record Replayed(Campaign before, Campaign after) implements Verdict {}

  /**
   * Nothing changed, because only a check was asked for; the change would have been accepted.
   *
   * @param before the current state
   * @param after the state that the change would bring, still with the current revision
   */
  record Validated(Campaign before, Campaign after) implements Verdict {}

  /**
   * Nothing changed, because something was wrong.
   *
   * @param refusal what was wrong
   * @param before the campaign as it was and is
   */
  record Refused(Refusal refusal, @Nullable Campaign before) implements Verdict {
    @Override
    public @Nullable Campaign after() {
      return null;
    }
  }
}
