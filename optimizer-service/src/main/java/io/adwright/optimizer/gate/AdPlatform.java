package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Receipt;
import java.time.Instant;

/**
 * The platform that campaigns run on. Calls end in bounded time and do not throw for anything that
 * the platform or the network does.
 */
public interface AdPlatform {

  /** Returns what can be done with the campaign here; asks nobody. */
  Capabilities capabilities(CampaignProfile campaign);

  /** Returns the campaign as the platform has it now. */
  Answer<CampaignState> read(CampaignProfile campaign);

  /**
   * Returns whether the platform would take a change, and changes nothing.
   *
   * @param action a change of the budget or the status, in absolute values
   * @param base the state that the change was decided on
   */
  Validation validate(CampaignProfile campaign, Action action, CampaignState base);

  /**
   * Returns the receipt of the change made under {@code actionId}. Absent means that none has been
   * made so far; one that was sent may still arrive. A platform without {@linkplain
   * Capabilities#idempotencyKeys idempotency keys} keeps no such receipts and always answers
   * Absent: there, what became of a change is settled by {@link #read} alone.
   */
  Answer<Receipt> receiptOf(String actionId);

  /**
   * Makes a change if the campaign is still in the state that it was decided on. The same action id
   * changes nothing a second time: where the platform has no idempotency keys, the second call
   * finds the campaign changed and is a conflict.
   *
   * @param actionId the idempotency key
   * @param action a change of the budget or the status, in absolute values
   * @param base the state that the change was decided on
   */
  ApplyResult apply(String actionId, CampaignProfile campaign, Action action, CampaignState base);

  /**
   * Returns the changes of the campaign's budget and status that the platform recorded, whoever
   * made them; the platforms' records lag by minutes and reach back some weeks.
   *
   * @param since the earliest time, inclusive
   */
  Answer<Changes> changesSince(CampaignProfile campaign, Instant since);

  /**
   * Returns the platform that is in charge of {@code campaign}: this one, unless it is a router.
   */
  default AdPlatform of(CampaignRef campaign) {
    return this;
  }
}
