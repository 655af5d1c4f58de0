package io.adwright.optimizer.ledger;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where an action of a campaign counts: its account, and the three periods that have caps. Days and
 * months are the account's own.
 *
 * @param account {@code tenant/platform/account}
 * @param campaign {@code tenant/platform/account/campaign}
 * @param campaignDay the campaign on its day
 * @param accountDay the account on its day, in the currency
 * @param portfolioMonth all accounts of the tenant in the month, in the currency
 */
public record Scopes(
    String account, String campaign, String campaignDay, String accountDay, String portfolioMonth) {

  /** Returns the scopes of {@code campaign} at {@code at}. */
  public static Scopes of(CampaignProfile campaign, Instant at) {
    CampaignRef ref = campaign.getRef();
    LocalDate day = at.atZone(zone(campaign.getTimeZone())).toLocalDate();
    return new Scopes(
        LedgerKeys.account(ref),
        CampaignKeys.of(ref),
        LedgerKeys.campaignDay(ref, day),
        LedgerKeys.accountDay(ref, campaign.getCurrency(), day),
        LedgerKeys.portfolioMonth(ref, campaign.getCurrency(), YearMonth.from(day)));
  }

  /** Returns the three scopes of caps, in the order of the levels. */
  public List<String> capped() {
    return List.of(campaignDay, accountDay, portfolioMonth);
  }

  /** A zone that does not exist must not lift a cap: UTC counts as well as any other. */
  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
