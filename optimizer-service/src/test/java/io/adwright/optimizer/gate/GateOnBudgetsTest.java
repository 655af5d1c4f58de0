package io.adwright.optimizer.gate;

import static io.adwright.optimizer.gate.Situations.at;
import static io.adwright.optimizer.gate.Situations.in;
import static io.adwright.optimizer.gate.Situations.usd;
import static io.adwright.optimizer.gate.Verdicts.assertBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.optimizer.gate.Verdict.Allow;
import io.adwright.optimizer.gate.Verdict.Block;
import io.adwright.optimizer.gate.Verdict.Clamp;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateOnBudgetsTest {
  private static final long FIFTY = 50_000_000;
  private static final long SIXTY = 60_000_000;

  private final Gate gate = new Gate(GatePolicy.standard());

  @Test
  void aStepOfTwentyPercentIsAllowedAndEveryRuleSaysWhy() {
    // Given
    ActionSpec raise = Plans.setDailyBudget(FIFTY, SIXTY);

    // When
    Verdict verdict = gate.judge(raise, at(usd(FIFTY)));

    // Then
    assertThat(verdict).isInstanceOf(Allow.class);
    assertThat(verdict.rules())
        .extracting(RuleFired::getRuleId, RuleFired::getOutcome, RuleFired::getDetail)
        .containsExactly(
            fired("listed-kind", "kind SET_DAILY_BUDGET is listed"),
            fired("known-state", "the platform's state is read: revision r1"),
            fired("fresh-data", "the data are 0 h old"),
            fired("same-currency", "plan and platform reckon in USD"),
            fired("expected-current", "the platform's budget is 50.00 USD, as planned"),
            fired("fitting-status", "the campaign is ACTIVE"),
            fired("step-limit", "asked for 20%, limited to 20% per action"),
            fired("payable-amount", "60.00 USD is a multiple of 0.01 USD"),
            fired("spend-caps", "in the worst case 10.00 USD more on a day, within all caps"));
    assertThat(verdict.rules()).allMatch(rule -> rule.getVersion().equals("1"));
  }

  @ParameterizedTest
  @CsvSource({
    "USD, 50000000, 75000000, 60000000", // half as much again
    "USD, 50000000, 60000001, 60000000", // a micro too much
    "USD, 50000000,  1000000, 40000000", // down to next to nothing
    "USD, 33330000, 99000000, 39990000", // 39.996 is not payable
    "USD, 33330000, 10000000, 26670000", // 26.664 is not payable: up, towards the current
    "JPY,  9000000, 20000000, 10000000", // 10.8 yen are not payable
    "JPY,  9000000,  1000000,  8000000", // 7.2 yen are not payable
    "KWD,  1001000,  9000000,  1201000", // fils have three decimals
    "USD, 9223372036854775807, 1, 7378697629483830000" // as large as amounts can be
  })
  void aLargerStepIsClampedToWhatIsPayableWithinTwentyPercent(
      String currency, long current, long wanted, long expected) {
    // Given
    Situation situation = in(currency, current);

    // When
    Verdict verdict = gate.judge(Plans.setDailyBudget(current, wanted), situation);

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Clamp.class))
        .extracting(Clamp::to)
        .isEqualTo(
            new SetDailyBudget(
                Money.ofMicros(current, currency), Money.ofMicros(expected, currency)));
  }

  @Test
  void aClampNamesWhatWasAskedForAndTheLimit() {
    // Given
    ActionSpec greedy = Plans.setDailyBudget(FIFTY, 75_000_000);

    // When
    Verdict verdict = gate.judge(greedy, at(usd(FIFTY)));

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Clamp.class))
        .extracting(Clamp::note)
        .isEqualTo("asked for 50%, limited to 20% per action");
    assertThat(ruleOf(verdict, "step-limit").getDetail())
        .isEqualTo("asked for 50% to 75.00 USD, limited to 20% of 50.00 USD: 60.00 USD");
    assertThat(ruleOf(verdict, "step-limit").getOutcome()).isEqualTo(RuleResult.CLAMPED);
  }

  @Test
  void aPolicyCanTightenTheStep() {
    // Given
    var cautious = new Gate(Situations.steps(5));

    // When
    Verdict verdict = cautious.judge(Plans.setDailyBudget(FIFTY, SIXTY), at(usd(FIFTY)));

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Clamp.class))
        .extracting(Clamp::to)
        .isEqualTo(new SetDailyBudget(usd(FIFTY), usd(52_500_000)));
  }

  @ParameterizedTest
  @CsvSource({"JPY, 3000000, 4000000", "JPY, 3000000, 2000000", "USD, 4, 100", "USD, 40000, 45000"})
  void whereNoPayableStepRemainsTheActionIsBlocked(String currency, long current, long wanted) {
    // Given
    Situation situation = in(currency, current);

    // When
    Verdict verdict = gate.judge(Plans.setDailyBudget(current, wanted), situation);

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Block.class))
        .extracting(Block::code)
        .isEqualTo(BlockCode.NOTHING_REMAINS);
  }

  @Test
  void peopleWin() {
    // Given
    ActionSpec plannedOnFifty = Plans.setDailyBudget(FIFTY, SIXTY);

    // When
    Verdict verdict = gate.judge(plannedOnFifty, at(usd(SIXTY)));

    // Then
    assertBlocked(
        verdict,
        BlockCode.CONFLICT,
        "the platform's budget is 60.00 USD, not the 50.00 USD that the plan was made on");
  }

  @Test
  void aDifferenceThatRoundingWouldHideIsShown() {
    // Given
    ActionSpec plannedOnFifty = Plans.setDailyBudget(FIFTY, SIXTY);

    // When
    Verdict verdict = gate.judge(plannedOnFifty, at(usd(FIFTY + 1_000)));

    // Then
    assertBlocked(
        verdict,
        BlockCode.CONFLICT,
        "the platform's budget is 50.001 USD, not the 50 USD that the plan was made on");
  }

  @Test
  void aCampaignWithoutADailyBudgetGetsNone() {
    // Given
    ActionSpec raise = Plans.setDailyBudget(FIFTY, SIXTY);

    // When
    Verdict verdict = gate.judge(raise, at(null));

    // Then
    assertBlocked(
        verdict,
        BlockCode.CONFLICT,
        "the campaign has no daily budget on the platform, not the 50.00 USD that the plan was"
            + " made on");
  }

  @ParameterizedTest
  @CsvSource({
    "50000000, 0",
    "0, 50000000",
    "-1, 50000000",
    "50000000, -9223372036854775808",
    "7, 7",
    ", 5"
  })
  void amountsThatMakeNoSenseAreDenied(@Nullable Long from, @Nullable Long to) {
    // Given
    ActionSpec nonsense =
        ActionSpec.newBuilder()
            .setKind(ActionKind.SET_DAILY_BUDGET)
            .setFromMicros(from)
            .setToMicros(to)
            .build();

    // When
    Verdict verdict = gate.judge(nonsense, at(usd(FIFTY)));

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Block.class))
        .extracting(Block::code)
        .isEqualTo(BlockCode.UNKNOWN_ACTION);
  }

  private static RuleFired ruleOf(Verdict verdict, String id) {
    return verdict.rules().stream()
        .filter(rule -> rule.getRuleId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Tuple fired(String rule, String detail) {
    return tuple(rule, RuleResult.PASSED, detail);
  }
}
