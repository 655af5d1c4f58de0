package io.adwright.optimizer.platform;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.checked.Trouble;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import java.time.Clock;
import java.time.Instant;

/**
 * A platform that is looked at and never changed: the first stage of every real one, whatever the
 * rest of the system decides.
 */
public final class ObservedPlatform implements AdPlatform {
  private final AdPlatform platform;
  private final String why;
  private final Clock clock;

  /**
   * @param why nothing is changed, with what to do about it, for people
   */
  public ObservedPlatform(AdPlatform platform, String why, Clock clock) {
    this.platform = platform;
    this.why = why;
    this.clock = clock;
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return platform.capabilities(campaign).observedOnly(why);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile campaign) {
    return platform.read(campaign);
  }

  @Override
  public Validation validate(CampaignProfile campaign, Action action, CampaignState base) {
    return platform.validate(campaign, action, base);
  }

  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    return platform.receiptOf(actionId);
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    return new ApplyResult.Refused(
        Trouble.of(Kind.PERMANENT, "OBSERVE_ONLY", why).receipt(clock.instant()));
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    return platform.changesSince(campaign, since);
  }

  @Override
  public void close() {
    platform.close();
  }
}
