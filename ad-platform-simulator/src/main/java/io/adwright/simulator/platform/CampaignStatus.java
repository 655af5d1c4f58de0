package io.adwright.simulator.platform;

/** Whether a campaign spends money. */
public enum CampaignStatus {
  /** It takes part in auctions and spends. */
  ACTIVE,
  /** It spends nothing until someone resumes it. */
  PAUSED,
  /** It is gone for good: a PATCH cannot bring it back, as on the platforms that this one plays. */
  REMOVED
}
