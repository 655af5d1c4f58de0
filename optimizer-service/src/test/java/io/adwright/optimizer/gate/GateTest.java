package io.adwright.optimizer.gate;

import static io.adwright.optimizer.gate.Situations.at;
import static io.adwright.optimizer.gate.Situations.campaign;
import static io.adwright.optimizer.gate.Situations.found;
import static io.adwright.optimizer.gate.Situations.usd;
import static io.adwright.optimizer.gate.Verdicts.assertBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.RuleFired;
import io.adwright.optimizer.gate.Verdict.Allow;
import io.adwright.optimizer.gate.Verdict.Ask;
import io.adwright.optimizer.gate.Verdict.Block;
import io.adwright.optimizer.gate.Verdict.Clamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
  private static final long FIFTY = 50_000_000;
  private static final long SIXTY = 60_000_000;

  private final Gate gate = new Gate(GatePolicy.standard());

  @Test
  void anotherCurrencyIsBlocked() {
    // Given
    var euros = Situations.of(campaign("USD"), found("EUR", FIFTY, DeliveryStatus.ACTIVE), null);

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
    var resting = Situations.of(campaign("USD"), found("USD", FIFTY, status), null);

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
    var paused = Situations.of(campaign("USD"), found("USD", FIFTY, DeliveryStatus.PAUSED), null);

    // When
    Verdict verdict = gate.judge(Plans.setDailyBudget(FIFTY, 40_000_000), paused);

    // Then
    assertThat(verdict).isInstanceOf(Allow.class);
  }

  @Test
  void pausingWhatIsPausedIsBlocked() {
    // Given
    var paused = Situations.of(campaign("USD"), found("USD", FIFTY, DeliveryStatus.PAUSED), null);

    // When
    Verdict verdict = gate.judge(Plans.action(ActionKind.PAUSE), paused);

    // Then
    assertBlocked(verdict, BlockCode.WRONG_STATUS, "the campaign is PAUSED already");
  }

  @Test
  void resumingIsForAPersonToDecide() {
    // Given
    var paused = Situations.of(campaign("USD"), found("USD", FIFTY, DeliveryStatus.PAUSED), null);

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
    var situation = Situations.of(shared, found("USD", FIFTY, DeliveryStatus.ACTIVE), null);

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
    var blind = Situations.of(campaign("USD"), new Answer.Unavailable<>("no route"), null);

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
    var absent = Situations.of(campaign("USD"), new Answer.Absent<>(), null);

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
  @CsvSource({"XAU", "usd", "'', dollars", "ZZZ"})
  void aCurrencyThatIsNoneIsDenied(String currency) {
    // Given
    var situation =
        Situations.of(campaign(currency), found("USD", FIFTY, DeliveryStatus.ACTIVE), null);

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
        Situations.of(
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
        Situations.of(
            campaign("no currency"),
            new Answer.Unavailable<>("no route"),
            new Situation.Closed(BlockCode.OUTRANKED, "\"Pause campaign\" was taken first"));

    // When
    Verdict verdict = gate.judge(Plans.action(kind), blind);

    // Then
    assertThat(verdict).isInstanceOf(Allow.class);
  }
}
