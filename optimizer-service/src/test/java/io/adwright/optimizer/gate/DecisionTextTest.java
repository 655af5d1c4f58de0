package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ExecutionStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTextTest {
  private final DecisionText text = new DecisionText();

  static Stream<Arguments> actions() {
    return Stream.of(
        Arguments.of(new Action.SetDailyBudget(usd(50), usd(60)), "Increase budget 20%"),
        Arguments.of(new Action.SetDailyBudget(usd(50), usd(40)), "Decrease budget 20%"),
        Arguments.of(new Action.SetDailyBudget(usd(40), usd(45)), "Increase budget 12.5%"),
        Arguments.of(new Action.SetBid(usd(4), usd(5)), "Increase bid 25%"),
        Arguments.of(
            new Action.ShiftBudget(usd(50), usd(45), Plans.campaign().getRef(), usd(10), usd(15)),
            "Decrease budget 10% by a shift"),
        Arguments.of(new Action.Pause(), "Pause campaign"),
        Arguments.of(new Action.Resume(), "Resume campaign"),
        Arguments.of(new Action.RefreshCreative(), "Refresh creative"),
        Arguments.of(new Action.FixTracking(), "Fix conversion tracking"),
        Arguments.of(new Action.Observe(), "Keep as it is"));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void anActionReadsAsAPersonWouldSayIt(Action action, String expected) {
    // Given an action

    // When
    String headline = text.action(action);

    // Then
    assertThat(headline).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, Pause campaign",
    "RECONCILED_APPLIED, Pause campaign",
    "ALREADY_EXECUTED, Already executed: Pause campaign",
    "UNKNOWN, Unconfirmed: Pause campaign",
    "REJECTED, Not executed: Pause campaign",
    "CONFLICT, Not executed: Pause campaign",
    "AWAITING_APPROVAL, Needs approval: Pause campaign"
  })
  void aHeadlineSaysHowFarTheActionCame(ExecutionStatus status, String expected) {
    // Given
    String action = text.action(new Action.Pause());

    // When
    String headline = text.headline(status, action);

    // Then
    assertThat(headline).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasWordsOfItsOwn(ActionKind kind) {
    // Given a kind

    // When
    String words = text.kind(kind);

    // Then
    assertThat(words).isNotBlank().doesNotContain("_");
  }

  @Test
  void aLimitedActionKeepsItsReason() {
    // Given
    String rationale = Plans.RATIONALE;

    // When
    String reason = text.limited(rationale, "asked for 50%, limited to 20% per action");

    // Then
    assertThat(reason)
        .isEqualTo(
            "ROAS 3.20 ≥ target 1.50, budget-limited (asked for 50%, limited to 20% per action)");
  }

  private static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
