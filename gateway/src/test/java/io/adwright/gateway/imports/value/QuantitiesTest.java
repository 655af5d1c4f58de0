package io.adwright.gateway.imports.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int KEPT_DAYS = 92;

  @ParameterizedTest
  @CsvSource({"0, 0", "12, 12", "12.000, 12", "1e3, 1000", "1000000000000000, 1000000000000000"})
  void countsAreWhole(BigDecimal number, long expected) throws BadCell {
    assertThat(Quantities.count(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1", "0.5", "1000000000000001", "1e400", "1e-400"})
  void othersAreNoCounts(BigDecimal number) {
    assertThatExceptionOfType(BadCell.class).isThrownBy(() -> Quantities.count(number));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "8.5, 8.5", "0.333333333333, 0.333333333333"})
  void conversionsMayBeFractions(BigDecimal number, double expected) throws BadCell {
    assertThat(Quantities.fraction(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1.25, 1250000",
    "0.000001, 1",
    "7.1000000, 7100000",
    "100000000000, 100000000000000000"
  })
  void amountsAreExactMicros(BigDecimal units, long micros) throws BadCell {
    assertThat(Quantities.micros(units, EUR, false)).isEqualTo(micros);
  }

  @Test
  void anAmountFinerThanAMicroIsRefusedOrRounded() throws BadCell {
    // Given
    BigDecimal fine = new BigDecimal("1.0000005");

    // Then
    assertThatExceptionOfType(BadCell.class)
        .isThrownBy(() -> Quantities.micros(fine, EUR, false))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("finer than a micro (0.000001 EUR)"));
    assertThat(Quantities.micros(fine, EUR, true)).isEqualTo(1_000_000);
  }

  @Test
  void aQuarterOfTheLargestDaysStillFits() throws BadCell {
    // Given
    long largest = Quantities.micros(Quantities.MAX_UNITS, EUR, false);

    // When
    long quarter = Math.multiplyExact(largest, KEPT_DAYS);

    // Then
    assertThat(quarter).isPositive();
  }
}
