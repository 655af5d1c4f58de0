package io.adwright.simulator.platform;

import java.util.Comparator;

/**
 * Names one campaign: the account that pays for it and its id within that account.
 *
 * @param accountId as the advertiser knows it; opaque
 * @param campaignId unique within the account; opaque
 */
public record CampaignRef(String accountId, String campaignId) implements Comparable<CampaignRef> {
  private static final Comparator<CampaignRef> BY_ACCOUNT_THEN_CAMPAIGN =
      Comparator.comparing(CampaignRef::accountId).thenComparing(CampaignRef::campaignId);

  @Override
  public int compareTo(CampaignRef other) {
    return BY_ACCOUNT_THEN_CAMPAIGN.compare(this, other);
  }

  /** Returns {@code account/campaign}, for messages to people. */
  @Override
  public String toString() {
    return accountId + '/' + campaignId;
  }
}
