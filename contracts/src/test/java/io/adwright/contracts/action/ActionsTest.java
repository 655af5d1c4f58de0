package io.adwright.contracts.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Platform;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActionsTest {

  static Stream<Action> everyKind() {
    var other =
        CampaignRef.newBuilder()
            .setTenantId("t")
            .setPlatform(Platform.META)
            .setAccountId("a")
            .setCampaignId("2")
            .build();
    return Stream.of(
        new SetDailyBudget(usd(50), usd(60)),
        new SetBid(usd(2), usd(1)),
        new ShiftBudget(usd(50), usd(40), other, usd(50), usd(60)),
        new Pause(),
        new Resume(),
        new RefreshCreative(),
        new FixTracking(),
        new Observe());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void theWireGivesBackWhatWasPutOnIt(Action action) {
    // Given
    ActionSpec spec = Actions.toSpec(action);

    // When
    Action read = Actions.fromSpec(spec, "USD");

    // Then
    assertThat(read).isEqualTo(action);
    assertThat(spec.getKind()).isEqualTo(action.kind());
  }

  @ParameterizedTest
  @CsvSource({
    "SET_DAILY_BUDGET, , 60000000",
    "SET_DAILY_BUDGET, 50000000, ",
    "SET_DAILY_BUDGET, 50000000, 50000000",
    "SET_DAILY_BUDGET, 50000000, 0",
    "SET_DAILY_BUDGET, 50000000, -1",
    "SET_BID, 0, 60000000",
    "SHIFT_BUDGET, 50000000, 60000000",
    "UNKNOWN, 50000000, 60000000",
  })
  void whatIsIncompleteOrSenselessIsRefusedNeverGuessed(ActionKind kind, Long from, Long to) {
    // Given
    ActionSpec spec =
        ActionSpec.newBuilder().setKind(kind).setFromMicros(from).setToMicros(to).build();

    // When
    var reading = catchThrowable(() -> Actions.fromSpec(spec, "USD"));

    // Then
    assertThat(reading).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aShiftThatMakesMoneyIsRefused() {
    // Given
    var other = ((ShiftBudget) everyKind().toList().get(2)).counterpart();

    // When
    var making = catchThrowable(() -> new ShiftBudget(usd(50), usd(45), other, usd(50), usd(60)));

    // Then
    assertThat(making).hasMessageContaining("sum");
  }

  @Test
  void directionTellsWhetherMoreCanBeLost() {
    // Given
    var up = new SetDailyBudget(usd(50), usd(60));
    var down = new SetDailyBudget(usd(60), usd(50));

    // When
    var directions = Stream.of(up, down, new Pause(), new Resume()).map(Action::exposure);

    // Then
    assertThat(directions)
        .containsExactly(Exposure.RAISES, Exposure.REDUCES, Exposure.REDUCES, Exposure.RAISES);
  }

  private static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
