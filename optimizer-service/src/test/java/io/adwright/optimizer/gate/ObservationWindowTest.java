package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Scopes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a campaign is left alone depends on what was changed. */
class ObservationWindowTest {
  private static final Money FIFTY = Money.ofMicros(50_000_000, "USD");
  private static final Action RAISE =
      new Action.SetDailyBudget(FIFTY, Money.ofMicros(55_000_000, "USD"));

  @ParameterizedTest
  @CsvSource({
    "SET_DAILY_BUDGET, 6, true",
    "SET_DAILY_BUDGET, 7, false",
    "PAUSE, 6, true",
    "PAUSE, 7, false",
    "REFRESH_CREATIVE, 13, true",
    "REFRESH_CREATIVE, 14, false",
    "SET_BID, 20, true",
    "SET_BID, 21, false"
  })
  void aRaiseWaitsForTheWindowOfWhatWasChanged(ActionKind changed, int daysAgo, boolean waits) {
    // Given
    var rule = new ObservationWindow(CoolDown.standard(), Duration.ofDays(1));

    // When
    RuleOutcome outcome = rule.check(RAISE, situation(changed, daysAgo));

    // Then
    assertThat(outcome instanceof RuleOutcome.Blocked).isEqualTo(waits);
  }

  private static Situation situation(ActionKind changed, int daysAgo) {
    Strategy plan = Plans.plan(Plans.setDailyBudget(50_000_000, 55_000_000));
    var books =
        new Books(
            List.of(),
            0,
            0,
            0,
            Map.of(changed, Plans.AS_OF.minus(Duration.ofDays(daysAgo))),
            null,
            0,
            false);
    return new Situation(
        plan,
        plan.getProposals().getFirst(),
        new Answer.Unavailable<>("it does not matter"),
        Plans.AS_OF,
        AutonomyMode.AUTONOMOUS,
        null,
        new Situation.Account(
            books,
            Scopes.of(plan.getDiagnosis().getCampaign(), Plans.AS_OF),
            Plans.AS_OF,
            null,
            Capabilities.OverDelivery.NONE,
            null));
  }
}
