package io.adwright.contracts.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTextTest {

  @ParameterizedTest
  @CsvSource({
    "50000000, 60000000, 20%",
    "50000000, 40000000, 20%",
    "50000000, 56250000, 12.5%",
    "30000000, 36660000, 22.2%",
    "50000000, 50010000, less than 0.1%",
    "1, 9223372036854775807, 922337203685477580600%",
    "9223372036854775807, 1, 100%"
  })
  void aChangeIsShownWithOneDecimalAtMost(long from, long to, String expected) {
    // Given
    Money before = Money.ofMicros(from, "USD");

    // When
    String text = ActionText.percent(before, Money.ofMicros(to, "USD"));

    // Then
    assertThat(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SET_DAILY_BUDGET, 50000000, 60000000, Increase budget 20%",
    "SET_DAILY_BUDGET, 50000000, 40000000, Decrease budget 20%",
    "SET_BID, 1000000, 900000, Decrease bid 10%",
    "SET_DAILY_BUDGET, 50000000, , Change budget",
    "PAUSE, , , Pause campaign",
    "OBSERVE, , , Keep as it is",
    "UNKNOWN, , , Unknown action"
  })
  void anActionIsNamedAsFarAsItMakesSense(ActionKind kind, Long from, Long to, String expected) {
    // Given
    ActionSpec spec =
        ActionSpec.newBuilder().setKind(kind).setFromMicros(from).setToMicros(to).build();

    // When
    String text = ActionText.of(spec, "USD");

    // Then
    assertThat(text).isEqualTo(expected);
  }
}
