package io.adwright.optimizer.platform;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Capabilities.AmountUnit;
import io.adwright.optimizer.gate.Capabilities.OverDelivery;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.checked.BudgetSteps;
import io.adwright.optimizer.platform.checked.Trouble;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Stands for a platform that is not configured: proposals are judged and written down, and nothing
 * is sent anywhere. Every answer says why.
 */
final class ObserveOnlyPlatform implements AdPlatform {
  private final String why;
  private final Clock clock;

  /**
   * @param why with what to do about it, for people
   */
  ObserveOnlyPlatform(String why, Clock clock) {
    this.why = why;
    this.clock = clock;
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return new Capabilities(
        "a platform that is not configured",
        Set.of(),
        false,
        false,
        false,
        AmountUnit.MICROS,
        BudgetSteps.isoMinorUnit(campaign.getCurrency()),
        null,
        OverDelivery.GOOGLE,
        why);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile campaign) {
    return new Answer.Unavailable<>(why);
  }

  @Override
  public Validation validate(CampaignProfile campaign, Action action, CampaignState base) {
    return new Validation.Unchecked(why);
  }

  /** Nothing was ever sent. */
  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    return new Answer.Absent<>();
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    return new ApplyResult.Refused(
        Trouble.of(Kind.PERMANENT, "OBSERVE_ONLY", why).receipt(clock.instant()));
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    return new Answer.Unavailable<>(why);
  }
}
