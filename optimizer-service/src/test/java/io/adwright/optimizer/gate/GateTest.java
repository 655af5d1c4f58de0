package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.RuleFired;
import io.adwright.contracts.event.RuleResult;
import io.adwright.optimizer.gate.Verdict.Allow;
import io.adwright.optimizer.gate.Verdict.Ask;
import io.adwright.optimizer.gate.Verdict.Block;
import io.adwright.optimizer.gate.Verdict.Clamp;
import java.util.Currency;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
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
            fired("same-currency", "plan and platform reckon in USD"),
            fired("expected-current", "the platform's budget is 50.00 USD, as planned"),
            fired("fitting-status", "the campaign is ACTIVE"),
            fired("step-limit", "asked for 20%, limited to 20% per action"),
            fired("payable-amount", "60.00 USD is a multiple of 0.01 USD"));
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
    var cautious = new Gate(new GatePolicy(5));

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

  @Test
  void anotherCurrencyIsBlocked() {
    // Given
    var euros = new Situation(campaign("USD"), found("EUR", FIFTY, DeliveryStatus.ACTIVE), null);

    // When
    Verdict verdict = gate.judge(Plans.setDailyBudget(FIFTY, SIXTY), euros);

    // Then
    assertBlocked(
        verdict,
        BlockCode.WRONG_CURRENCY,
        "the account pays in EUR, the plan was made in USD; correct the metrics");
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "PENDING", "ENDED", "UNKNOWN"})
  void whatDoesNotDeliverIsNotRaised(DeliveryStatus status) {
    // Given
    var resting = new Situation(campaign("USD"), found("USD", FIFTY, status), null);

    // When
    Verdict verdict = gate.judge(Plans.setDailyBudget(FIFTY, SIXTY), resting);

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Block.class))
        .extracting(Block::code)
        .isEqualTo(BlockCode.WRONG_STATUS);
  }

  @Test
  void aPausedCampaignCanStillBeLowered() {
    // Given
    var paused = new Situation(campaign("USD"), found("USD", FIFTY, DeliveryStatus.PAUSED), null);

    // When
    Verdict verdict = gate.judge(Plans.setDailyBudget(FIFTY, 40_000_000), paused);

    // Then
    assertThat(verdict).isInstanceOf(Allow.class);
  }

  @Test
  void pausingWhatIsPausedIsBlocked() {
    // Given
    var paused = new Situation(campaign("USD"), found("USD", FIFTY, DeliveryStatus.PAUSED), null);

    // When
    Verdict verdict = gate.judge(Plans.action(ActionKind.PAUSE), paused);

    // Then
    assertBlocked(verdict, BlockCode.WRONG_STATUS, "the campaign is PAUSED already");
  }

  @Test
  void resumingIsForAPersonToDecide() {
    // Given
    var paused = new Situation(campaign("USD"), found("USD", FIFTY, DeliveryStatus.PAUSED), null);

    // When
    Verdict verdict = gate.judge(Plans.action(ActionKind.RESUME), paused);

    // Then
    assertThat(verdict)
        .asInstanceOf(type(Ask.class))
        .extracting(Ask::why)
        .asString()
        .startsWith("resuming puts the whole budget at risk again");
  }

  @Test
  void raisingASharedBudgetIsForAPersonToDecideLoweringItIsNot() {
    // Given
    CampaignProfile shared = Plans.campaign().setBudgetShared(true).build();
    var situation = new Situation(shared, found("USD", FIFTY, DeliveryStatus.ACTIVE), null);

    // When
    Verdict raise = gate.judge(Plans.setDailyBudget(FIFTY, 90_000_000), situation);

    // Then
    assertThat(raise)
        .asInstanceOf(type(Ask.class))
        .extracting(Ask::action)
        .isEqualTo(new SetDailyBudget(usd(FIFTY), usd(SIXTY)));
    assertThat(gate.judge(Plans.setDailyBudget(FIFTY, 45_000_000), situation))
        .isInstanceOf(Allow.class);
  }

  @Test
  void nothingIsRaisedBlindlyButReducingStaysAllowed() {
    // Given
    var blind = new Situation(campaign("USD"), new Answer.Unavailable<>("no route"), null);

    // When
    Verdict raise = gate.judge(Plans.setDailyBudget(FIFTY, SIXTY), blind);

    // Then
    assertBlocked(
        raise,
        BlockCode.STATE_UNKNOWN,
        "the platform's state is unknown, and nothing is raised blindly: no route");
    assertThat(gate.judge(Plans.action(ActionKind.PAUSE), blind)).isInstanceOf(Allow.class);
    assertThat(gate.judge(Plans.setDailyBudget(FIFTY, 10_000_000), blind))
        .asInstanceOf(type(Clamp.class))
        .extracting(Clamp::to)
        .isEqualTo(new SetDailyBudget(usd(FIFTY), usd(40_000_000)));
  }

  @Test
  void aCampaignThatThePlatformDoesNotKnowIsLeftAlone() {
    // Given
    var absent = new Situation(campaign("USD"), new Answer.Absent<>(), null);

    // When
    Verdict verdict = gate.judge(Plans.action(ActionKind.PAUSE), absent);

    // Then
    assertBlocked(
        verdict,
        BlockCode.UNKNOWN_CAMPAIGN,
        "the ad platform does not know campaign 42 of account 123-456-7890; check the ids");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "SET_BID", "SHIFT_BUDGET"})
  void aKindThatIsNotListedIsDenied(ActionKind kind) {
    // Given
    ActionSpec unlisted = Plans.action(kind);

    // When
    Verdict verdict = gate.judge(unlisted, at(usd(FIFTY)));

    // Then
    assertBlocked(
        verdict,
        BlockCode.UNKNOWN_ACTION,
        "actions of kind " + kind + " are not executed; do it on the ad platform");
    assertThat(verdict.rules()).extracting(RuleFired::getRuleId).containsExactly("listed-kind");
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

  @ParameterizedTest
  @CsvSource({"XAU", "usd", "'', dollars", "ZZZ"})
  void aCurrencyThatIsNoneIsDenied(String currency) {
    // Given
    var situation =
        new Situation(campaign(currency), found("USD", FIFTY, DeliveryStatus.ACTIVE), null);

    // When
    Verdict verdict = gate.judge(Plans.setDailyBudget(FIFTY, SIXTY), situation);

    // Then
    assertBlocked(
        verdict,
        BlockCode.UNKNOWN_ACTION,
        "the proposal makes no sense: \"" + currency + "\" is not the ISO 4217 code of a currency");
  }

  @Test
  void aSecondChangeOfThePlanIsBlocked() {
    // Given
    var later =
        new Situation(
            campaign("USD"),
            found("USD", FIFTY, DeliveryStatus.ACTIVE),
            new Situation.Closed(BlockCode.OUTRANKED, "\"Increase budget 20%\" was taken first"));

    // When
    Verdict verdict = gate.judge(Plans.action(ActionKind.PAUSE), later);

    // Then
    assertBlocked(verdict, BlockCode.OUTRANKED, "\"Increase budget 20%\" was taken first");
  }

  @ParameterizedTest
  @EnumSource(names = {"OBSERVE", "REFRESH_CREATIVE", "FIX_TRACKING"})
  void adviceIsAllowedWhateverThePlatformSays(ActionKind kind) {
    // Given
    var blind =
        new Situation(
            campaign("no currency"),
            new Answer.Unavailable<>("no route"),
            new Situation.Closed(BlockCode.OUTRANKED, "\"Pause campaign\" was taken first"));

    // When
    Verdict verdict = gate.judge(Plans.action(kind), blind);

    // Then
    assertThat(verdict).isInstanceOf(Allow.class);
  }

  private static void assertBlocked(Verdict verdict, BlockCode code, String why) {
    assertThat(verdict)
        .asInstanceOf(type(Block.class))
        .satisfies(
            block -> {
              assertThat(block.code()).isEqualTo(code);
              assertThat(block.why()).isEqualTo(why);
              assertThat(block.rules().getLast().getOutcome()).isEqualTo(RuleResult.BLOCKED);
              assertThat(block.rules().getLast().getDetail()).isEqualTo(why);
            });
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

  private static Situation at(@Nullable Money budget) {
    var state = new CampaignState(Currency.getInstance("USD"), budget, DeliveryStatus.ACTIVE, "r1");
    return new Situation(campaign("USD"), new Answer.Found<>(state), null);
  }

  private static Situation in(String currency, long micros) {
    return new Situation(campaign(currency), found(currency, micros, DeliveryStatus.ACTIVE), null);
  }

  private static Answer<CampaignState> found(String currency, long micros, DeliveryStatus status) {
    Money budget = Money.ofMicros(micros, currency);
    return new Answer.Found<>(new CampaignState(budget.currency(), budget, status, "r1"));
  }

  private static CampaignProfile campaign(String currency) {
    return Plans.campaign().setCurrency(currency).build();
  }

  private static Money usd(long micros) {
    return Money.ofMicros(micros, "USD");
  }
}
