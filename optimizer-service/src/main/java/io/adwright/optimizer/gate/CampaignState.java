package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.DeliveryStatus;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its platform has it now.
 *
 * @param currency of the account
 * @param dailyBudget in that currency; null where the campaign has none
 * @param status whether it delivers
 * @param revision of this state, opaque; a change names the one that it was decided on
 */
public record CampaignState(
    Currency currency, @Nullable Money dailyBudget, DeliveryStatus status, String revision) {
  public CampaignState {
    if (dailyBudget != null && !dailyBudget.currency().equals(currency)) {
      throw new IllegalArgumentException(
          "a budget of " + dailyBudget.text() + " in an account that pays in " + currency);
    }
  }
}
