package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;

/**
 * The platform that campaigns run on. Calls end in bounded time and do not throw for anything that
 * the platform or the network does.
 */
public interface AdPlatform {

  /** Returns the campaign as the platform has it now. */
  Answer<CampaignState> read(CampaignProfile campaign);

  /**
   * Returns the receipt of the change made under {@code actionId}. Absent means that none has been
   * made so far; one that was sent may still arrive.
   */
  Answer<Receipt> receiptOf(String actionId);

  /**
   * Makes a change if the campaign is still in the state that it was decided on. The same action id
   * changes nothing a second time.
   *
   * @param actionId the idempotency key
   * @param action a change of the budget or the status, in absolute values
   * @param base the state that the change was decided on
   */
  ApplyResult apply(String actionId, CampaignProfile campaign, Action action, CampaignState base);
}
