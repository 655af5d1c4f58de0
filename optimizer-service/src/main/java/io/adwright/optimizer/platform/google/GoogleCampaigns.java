package io.adwright.optimizer.platform.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.Money;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Seen;
import java.util.Currency;
import java.util.Optional;

/**
 * Reads a row of {@code googleAds:search}.
 *
 * @see <a href="https://developers.google.com/google-ads/api/fields/latest/campaign">campaign</a>
 * @see <a
 *     href="https://developers.google.com/google-ads/api/fields/latest/campaign_budget">campaign_budget</a>
 */
final class GoogleCampaigns {
  private GoogleCampaigns() {}

  /** Returns the query for one campaign with its budget and its account's currency. */
  static String query(GoogleIds ids) {
    return "SELECT customer.id, customer.currency_code, campaign.id, campaign.resource_name,"
        + " campaign.status, campaign_budget.resource_name, campaign_budget.amount_micros,"
        + " campaign_budget.period, campaign_budget.explicitly_shared,"
        + " campaign_budget.reference_count FROM campaign WHERE campaign.id = "
        + ids.campaign();
  }

  /** Returns the campaign that {@code row} shows; empty if it is not the one asked for. */
  static Optional<Seen> seen(GoogleIds ids, JsonNode row) {
    if (!Json.whole(row, "/campaign/id").map(String::valueOf).equals(Optional.of(ids.campaign()))
        || !Json.whole(row, "/customer/id").equals(Optional.of(Long.valueOf(ids.customer())))) {
      return Optional.empty();
    }
    try {
      Currency currency =
          Currency.getInstance(Json.text(row, "/customer/currencyCode").orElse("none"));
      Optional<Long> micros =
          Json.whole(row, "/campaignBudget/amountMicros").filter(_ -> isDaily(row));
      Optional<String> budget = Json.text(row, "/campaignBudget/resourceName");
      return Optional.of(
          Seen.of(
              currency,
              status(row),
              micros
                  .filter(_ -> budget.isPresent())
                  .map(it -> new Money(it, currency))
                  .orElse(null),
              ids.campaignResource(),
              budget.orElse(null),
              isShared(row),
              null));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A budget for a period has a total instead; proto3 JSON may leave an unset period out. */
  private static boolean isDaily(JsonNode row) {
    return Json.text(row, "/campaignBudget/period").map("DAILY"::equals).orElse(true);
  }

  private static boolean isShared(JsonNode row) {
    return row.at("/campaignBudget/explicitlyShared").asBoolean(false)
        || Json.whole(row, "/campaignBudget/referenceCount").filter(count -> count > 1).isPresent();
  }

  static DeliveryStatus status(JsonNode row) {
    return status(Json.text(row, "/campaign/status").orElse(""));
  }

  static DeliveryStatus status(String name) {
    return switch (name) {
      case "ENABLED" -> DeliveryStatus.ACTIVE;
      case "PAUSED" -> DeliveryStatus.PAUSED;
      case "REMOVED" -> DeliveryStatus.ENDED;
      default -> DeliveryStatus.UNKNOWN;
    };
  }
}
