package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Scopes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A platform that takes four changes an hour, as Meta does. */
class PlatformQuotaTest {
  private static final Action RAISE = change(55_000_000);
  private static final Action LOWER = change(45_000_000);

  @ParameterizedTest
  @CsvSource({"0, true, true", "2, true, true", "3, false, true", "4, false, false"})
  void theLastChangeOfTheHourIsKeptForWhatReduces(
      int made, boolean raiseMayPass, boolean lowerMayPass) {
    // Given
    Situation situation = situation(4, made);

    // When
    RuleOutcome raise = new PlatformQuota().check(RAISE, situation);
    RuleOutcome lower = new PlatformQuota().check(LOWER, situation);

    // Then
    assertThat(raise instanceof RuleOutcome.Passed).isEqualTo(raiseMayPass);
    assertThat(lower instanceof RuleOutcome.Passed).isEqualTo(lowerMayPass);
  }

  @Test
  void aPlatformWithoutAQuotaIsNotConcerned() {
    // When
    RuleOutcome outcome = new PlatformQuota().check(RAISE, situation(null, 99));

    // Then
    assertThat(outcome).isInstanceOf(RuleOutcome.NotConcerned.class);
  }

  private static Action change(long to) {
    return new Action.SetDailyBudget(Money.ofMicros(50_000_000, "USD"), Money.ofMicros(to, "USD"));
  }

  private static Situation situation(@Nullable Integer perHour, int made) {
    Strategy plan = Plans.plan(Plans.setDailyBudget(50_000_000, 55_000_000));
    return new Situation(
        plan,
        plan.getProposals().getFirst(),
        new Answer.Unavailable<>("it does not matter"),
        Plans.AS_OF,
        AutonomyMode.AUTONOMOUS,
        null,
        new Situation.Account(
            new Books(List.of(), 0, 0, 0, Map.of(), null, made, false),
            Scopes.of(plan.getDiagnosis().getCampaign(), Plans.AS_OF),
            Plans.AS_OF,
            null,
            Capabilities.OverDelivery.NONE,
            perHour));
  }
}
