package io.adwright.optimizer.ledger;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /** Returns the chain in which the audit keeps what was ordered for {@code tenantId}. */
  public static String orders(String tenantId) {
    return "orders/" + URLEncoder.encode(tenantId, StandardCharsets.UTF_8);
  }

  /** Returns the chain in which the audit keeps which policies came into force. */
  public static String policies() {
    return "policies";
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
