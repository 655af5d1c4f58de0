package io.adwright.optimizer.ledger;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignRef;
import java.time.LocalDate;
import java.time.YearMonth;

/** Names under which the ledger keeps accounts and what was used of their caps. */
public final class LedgerKeys {
  private LedgerKeys() {}

  /** Returns {@code tenant/platform/account}, each part percent-encoded. */
  public static String account(CampaignRef ref) {
    String campaign = CampaignKeys.of(ref);
    return campaign.substring(0, campaign.lastIndexOf('/'));
  }

  static String tenant(CampaignRef ref) {
    String campaign = CampaignKeys.of(ref);
    return campaign.substring(0, campaign.indexOf('/'));
  }

  static String campaignDay(CampaignRef ref, LocalDate day) {
    return "campaign-day:" + CampaignKeys.of(ref) + ":" + day;
  }

  static String accountDay(CampaignRef ref, String currency, LocalDate day) {
    return "account-day:" + account(ref) + ":" + currency + ":" + day;
  }

  static String portfolioMonth(CampaignRef ref, String currency, YearMonth month) {
    return "portfolio-month:" + tenant(ref) + ":" + currency + ":" + month;
  }
}
