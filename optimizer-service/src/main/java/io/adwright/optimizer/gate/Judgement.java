package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Decision;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** What is to be done about one proposal once the plan is judged. */
sealed interface Judgement {

  /** The decision as it is known before anything is sent. */
  Decision decision();

  /** Nothing is sent. */
  record Settled(Decision decision) implements Judgement {}

  /**
   * The action is to be sent.
   *
   * @param booking its place in the ledger; null where the ledger cannot be reached
   * @param base the platform's state that it was decided on
   */
  record Send(
      Decision decision,
      Wanted wanted,
      Verdict verdict,
      AutonomyMode mode,
      Action action,
      @Nullable Booking booking,
      CampaignState base)
      implements Judgement {}

  /**
   * An earlier run sent the action, or may have: the platform is asked.
   *
   * @param again the state on which the same action may be sent once more if the platform knows
   *     nothing of it; null if it may not
   */
  record LookUp(
      Decision decision,
      Wanted wanted,
      Verdict verdict,
      AutonomyMode mode,
      Entry entry,
      @Nullable CampaignState again)
      implements Judgement {}
}
