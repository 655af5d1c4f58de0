package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

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
    String text = Percent.of(before, Money.ofMicros(to, "USD"));

    // Then
    assertThat(text).isEqualTo(expected);
  }
}
