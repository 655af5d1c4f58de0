package io.adwright.simulator.platform;

import org.jspecify.annotations.Nullable;

/** Requests as clients send them. */
public final class Requests {
  /** The campaign that these requests are about. */
  public static final CampaignRef SHOES = new CampaignRef("acme", "shoes");

  /** Ten dollars a day. */
  public static final long TEN = 10_000_000;

  /** Twelve dollars a day. */
  public static final long TWELVE = 12_000_000;

  private Requests() {}

  /** An active campaign with ten dollars a day. */
  public static Request.Put creation() {
    return creation(SHOES);
  }

  /** An active campaign with ten dollars a day. */
  public static Request.Put creation(CampaignRef campaign) {
    return put(campaign, "USD", TEN, CampaignStatus.ACTIVE);
  }

  /** A campaign as it is wanted, whether it exists or not. */
  public static Request.Put put(
      CampaignRef campaign, String currency, @Nullable Long budget, CampaignStatus status) {
    return new Request.Put(campaign, false, new Draft("Shoes", currency, budget, status));
  }

  /** A new budget under a key. */
  public static Request.Patch budget(String key, long micros, String expectedRevision) {
    return new Request.Patch(SHOES, key, false, new Change(micros, null, expectedRevision, null));
  }

  /** A new status under a key. */
  public static Request.Patch status(String key, CampaignStatus status, String expectedRevision) {
    return new Request.Patch(SHOES, key, false, new Change(null, status, expectedRevision, null));
  }

  /** The same, but only as a check. */
  public static Request.Patch check(Request.Patch patch) {
    return new Request.Patch(patch.campaign(), patch.idempotencyKey(), true, patch.change());
  }
}
