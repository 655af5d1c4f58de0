package io.adwright.optimizer.gate;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Strategy;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Situations that the gate finds itself in. */
public final class Situations {
  private Situations() {}

  /** A delivering campaign in dollars, of which the platform says that this is its budget. */
  public static Situation at(@Nullable Money budget) {
    var state = new CampaignState(Currency.getInstance("USD"), budget, DeliveryStatus.ACTIVE, "r1");
    return of(campaign("USD"), new Answer.Found<>(state), null);
  }

  /** A delivering campaign, of which plan and platform say the same. */
  public static Situation in(String currency, long micros) {
    return of(campaign(currency), found(currency, micros, DeliveryStatus.ACTIVE), null);
  }

  /** A plan that is judged at {@code now}. */
  public static Situation in(Strategy plan, Instant now) {
    return new Situation(
        plan,
        plan.getProposals().getFirst(),
        found("USD", 50_000_000, DeliveryStatus.ACTIVE),
        now,
        AutonomyMode.AUTONOMOUS,
        null);
  }

  public static Situation of(
      CampaignProfile campaign,
      Answer<CampaignState> platformState,
      Situation.@Nullable Closed closed) {
    Strategy plan = Plans.plan(campaign, Plans.action(ActionKind.OBSERVE));
    return new Situation(
        plan,
        plan.getProposals().getFirst(),
        platformState,
        Plans.AS_OF,
        AutonomyMode.AUTONOMOUS,
        closed);
  }

  /** The built-in limits, with a smaller step. */
  public static GatePolicy steps(int percent) {
    return new GatePolicy(percent, Optional.of(GatePolicy.BUILT_IN_DATA_AGE), Policies.none());
  }

  public static Answer<CampaignState> found(String currency, long micros, DeliveryStatus status) {
    Money budget = Money.ofMicros(micros, currency);
    return new Answer.Found<>(new CampaignState(budget.currency(), budget, status, "r1"));
  }

  public static CampaignProfile campaign(String currency) {
    return Plans.campaign().setCurrency(currency).build();
  }

  public static Money usd(long micros) {
    return Money.ofMicros(micros, "USD");
  }
}
