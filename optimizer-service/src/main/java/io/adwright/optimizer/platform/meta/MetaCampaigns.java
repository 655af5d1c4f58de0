package io.adwright.optimizer.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.Money;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Seen;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads campaigns, ad sets and accounts.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/reference/ad-campaign-group">Campaign</a>
 * @see <a href="https://developers.facebook.com/docs/marketing-api/reference/ad-campaign">Ad
 *     set</a>
 * @see <a href="https://developers.facebook.com/docs/marketing-api/reference/ad-account">Ad
 *     account: currency, min_daily_budget</a>
 */
final class MetaCampaigns {
  static final Map<String, String> CAMPAIGN_FIELDS =
      Map.of("fields", "id,account_id,status,daily_budget,lifetime_budget");
  static final Map<String, String> AD_SET_FIELDS =
      Map.of("fields", "id,account_id,campaign_id,status,daily_budget,lifetime_budget");
  static final Map<String, String> ACCOUNT_FIELDS =
      Map.of("fields", "account_id,currency,min_daily_budget");

  private MetaCampaigns() {}

  /**
   * Returns the campaign that the three answers show; empty if they are not about the ones asked
   * for, or not exact.
   *
   * @param adSet null if the campaign carries the budget
   */
  static Optional<Seen> seen(
      MetaIds ids, JsonNode account, JsonNode campaign, @Nullable JsonNode adSet) {
    boolean asked =
        is(account, "/account_id", ids.account())
            && is(campaign, "/id", ids.campaign())
            && is(campaign, "/account_id", ids.account())
            && (adSet == null
                || (is(adSet, "/id", ids.adSet().orElse(""))
                    && is(adSet, "/campaign_id", ids.campaign())));
    if (!asked) {
      return Optional.empty();
    }
    try {
      Currency currency = Currency.getInstance(Json.text(account, "/currency").orElse("none"));
      Money budget =
          Json.whole(adSet == null ? campaign : adSet, "/daily_budget")
              .filter(units -> units > 0)
              .map(units -> MetaMoney.money(units, currency))
              .orElse(null);
      Long minimum =
          Json.whole(account, "/min_daily_budget")
              .map(units -> MetaMoney.money(units, currency).micros())
              .orElse(null);
      return Optional.of(
          Seen.of(
              currency,
              status(Json.text(campaign, "/status").orElse("")),
              budget,
              ids.campaign(),
              budget == null ? null : ids.adSet().orElse(ids.campaign()),
              false,
              minimum));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  static DeliveryStatus status(String name) {
    return switch (name) {
      case "ACTIVE" -> DeliveryStatus.ACTIVE;
      case "PAUSED" -> DeliveryStatus.PAUSED;
      case "ARCHIVED", "DELETED" -> DeliveryStatus.ENDED;
      default -> DeliveryStatus.UNKNOWN;
    };
  }

  private static boolean is(JsonNode node, String pointer, String id) {
    return Json.text(node, pointer).filter(id::equals).isPresent();
  }
}
