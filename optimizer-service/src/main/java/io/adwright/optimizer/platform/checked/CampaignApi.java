package io.adwright.optimizer.platform.checked;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Changes;
import java.time.Instant;

/** A platform's API in its own words, as far as {@link CheckedPlatform} needs it. */
public interface CampaignApi extends AutoCloseable {

  /** See {@link io.adwright.optimizer.gate.AdPlatform#capabilities}. */
  Capabilities capabilities(CampaignProfile campaign);

  /** Returns the campaign as it is now. */
  Answer<Seen> read(CampaignProfile campaign);

  /**
   * Sends a change, once.
   *
   * @param action a change of the budget or the status that {@link ChangeChecks} let pass
   * @param validateOnly whether it is only to be checked
   */
  Sent send(CampaignProfile campaign, Seen seen, Action action, boolean validateOnly);

  /** See {@link io.adwright.optimizer.gate.AdPlatform#changesSince}. */
  Answer<Changes> changesSince(CampaignProfile campaign, Instant since);

  @Override
  void close();
}
