package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Situations that the gate finds itself in. */
final class Situations {
  private Situations() {}

  /** A delivering campaign in dollars, of which the platform says that this is its budget. */
  static Situation at(@Nullable Money budget) {
    var state = new CampaignState(Currency.getInstance("USD"), budget, DeliveryStatus.ACTIVE, "r1");
    return new Situation(campaign("USD"), new Answer.Found<>(state), null);
  }

  /** A delivering campaign, of which plan and platform say the same. */
  static Situation in(String currency, long micros) {
    return new Situation(campaign(currency), found(currency, micros, DeliveryStatus.ACTIVE), null);
  }

  static Answer<CampaignState> found(String currency, long micros, DeliveryStatus status) {
    Money budget = Money.ofMicros(micros, currency);
    return new Answer.Found<>(new CampaignState(budget.currency(), budget, status, "r1"));
  }

  static CampaignProfile campaign(String currency) {
    return Plans.campaign().setCurrency(currency).build();
  }

  static Money usd(long micros) {
    return Money.ofMicros(micros, "USD");
  }
}
