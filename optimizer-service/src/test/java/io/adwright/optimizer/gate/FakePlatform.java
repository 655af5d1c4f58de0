package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import java.time.Instant;
import java.util.List;

/** {@link InMemoryPlatform} for tests of other packages: every campaign is in the same state. */
public class FakePlatform implements AdPlatform {
  private final InMemoryPlatform campaign;

  public FakePlatform(CampaignState state) {
    this.campaign = new InMemoryPlatform(state);
  }

  public List<Action> effects() {
    return campaign.effects();
  }

  public CampaignState state() {
    return campaign.state();
  }

  /** The next change is made, and its answer is lost. */
  public void loseNextAnswer() {
    campaign.fail(InMemoryPlatform.Fault.SILENT_AFTER);
  }

  public void becomeUnreachable() {
    campaign.becomeUnreachable();
  }

  public void becomeReachable() {
    campaign.becomeReachable();
  }

  @Override
  public Capabilities capabilities(CampaignProfile profile) {
    return campaign.capabilities(profile);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile profile) {
    return campaign.read(profile);
  }

  @Override
  public Validation validate(CampaignProfile profile, Action action, CampaignState base) {
    return campaign.validate(profile, action, base);
  }

  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    return campaign.receiptOf(actionId);
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile profile, Action action, CampaignState base) {
    return campaign.apply(actionId, profile, action, base);
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile profile, Instant since) {
    return campaign.changesSince(profile, since);
  }
}
