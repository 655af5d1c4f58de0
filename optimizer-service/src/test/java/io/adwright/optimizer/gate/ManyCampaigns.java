package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A platform that answers at once, on which each campaign has a state of its own. */
public final class ManyCampaigns implements AdPlatform {
  private final CampaignState first;
  private final Map<CampaignRef, FakePlatform> campaigns = new ConcurrentHashMap<>();

  /**
   * @param first the state in which every campaign begins
   */
  public ManyCampaigns(CampaignState first) {
    this.first = first;
  }

  /** Returns how many changes were made. */
  public int effects() {
    return campaigns.values().stream().mapToInt(it -> it.effects().size()).sum();
  }

  @Override
  public Capabilities capabilities(CampaignProfile profile) {
    return campaign(profile).capabilities(profile);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile profile) {
    return campaign(profile).read(profile);
  }

  @Override
  public Validation validate(CampaignProfile profile, Action action, CampaignState base) {
    return campaign(profile).validate(profile, action, base);
  }

  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    return campaigns.values().stream()
        .map(it -> it.receiptOf(actionId))
        .filter(it -> it instanceof Answer.Found<Receipt>)
        .findFirst()
        .orElseGet(Answer.Absent::new);
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile profile, Action action, CampaignState base) {
    return campaign(profile).apply(actionId, profile, action, base);
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile profile, Instant since) {
    return campaign(profile).changesSince(profile, since);
  }

  private FakePlatform campaign(CampaignProfile profile) {
    return campaigns.computeIfAbsent(profile.getRef(), ref -> new FakePlatform(first));
  }
}
