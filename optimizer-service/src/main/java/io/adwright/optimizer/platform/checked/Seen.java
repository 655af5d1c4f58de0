package io.adwright.optimizer.platform.checked;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Money;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.gate.CampaignState;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it was just read.
 *
 * @param state what the gate sees of it
 * @param campaignEntity what is changed to change its status
 * @param budgetEntity what is changed to change its budget; null if it has no daily budget
 * @param shared whether that budget serves other campaigns as well
 * @param minimumMicros the smallest daily budget; null if unknown
 */
public record Seen(
    CampaignState state,
    String campaignEntity,
    @Nullable String budgetEntity,
    boolean shared,
    @Nullable Long minimumMicros) {

  /** Returns a campaign whose revision is made of its values, on a platform that has none. */
  public static Seen of(
      Currency currency,
      DeliveryStatus status,
      @Nullable Money dailyBudget,
      String campaignEntity,
      @Nullable String budgetEntity,
      boolean shared,
      @Nullable Long minimumMicros) {
    String revision =
        ContentHash.of("campaign-state")
            .and(currency.getCurrencyCode())
            .and(status.name())
            .and(dailyBudget == null ? "" : Long.toString(dailyBudget.micros()))
            .and(budgetEntity == null ? "" : budgetEntity)
            .id();
    return new Seen(
        new CampaignState(currency, dailyBudget, status, revision),
        campaignEntity,
        budgetEntity,
        shared,
        minimumMicros);
  }
}
