package io.adwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "1234500000, USD, '1,234.50 USD'",
    "1234500000, JPY, '1,234 JPY'",
    "1234567000, KWD, '1,234.567 KWD'",
    "-5000, USD, '0.00 USD'",
    "-15000, EUR, '-0.02 EUR'",
  })
  void isWrittenInTheDigitsOfItsCurrency(long micros, String currency, String text) {
    // Given
    Money money = Money.ofMicros(micros, currency);

    // When
    String written = money.text();

    // Then
    assertThat(written).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"USD, 10000", "JPY, 1000000", "KWD, 1000"})
  void knowsTheSmallestAmountThatCanBePaid(String currency, long micros) {
    // Given
    Money money = Money.ofMicros(1, currency);

    // When
    long smallest = money.minorUnitMicros();

    // Then
    assertThat(smallest).isEqualTo(micros);
  }

  @Property
  void flooringNeverAddsAndLosesLessThanOneMinorUnit(
      @ForAll @LongRange(min = 0) long micros, @ForAll @IntRange(max = 2) int which) {
    // Given
    Money money = Money.ofMicros(micros, new String[] {"USD", "JPY", "KWD"}[which]);

    // When
    Money floored = money.flooredToMinorUnit();

    // Then
    assertThat(floored.micros() % money.minorUnitMicros()).isZero();
    assertThat(money.minus(floored).micros()).isBetween(0L, money.minorUnitMicros() - 1);
  }

  @Property
  void timesIsExactToTheMicro(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long micros,
      @ForAll @IntRange(min = 1, max = 300) int percent) {
    // Given
    Money money = Money.ofMicros(micros, "EUR");

    // When
    Money scaled = money.times(percent, 100);

    // Then
    BigDecimal exact =
        BigDecimal.valueOf(micros).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    assertThat(BigDecimal.valueOf(scaled.micros()).subtract(exact).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.5"));
  }

  @Test
  void amountsOfDifferentCurrenciesNeverMeet() {
    // Given
    Money dollars = Money.ofMicros(1, "USD");
    Money euros = Money.ofMicros(1, "EUR");

    // When
    var adding = org.assertj.core.api.Assertions.catchThrowable(() -> dollars.plus(euros));

    // Then
    assertThat(adding)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD")
        .hasMessageContaining("EUR");
  }

  @Test
  void overflowFailsInsteadOfWrapping() {
    // Given
    Money most = Money.ofMicros(Long.MAX_VALUE, "USD");

    // When / Then
    assertThatThrownBy(() -> most.plus(Money.ofMicros(1, "USD")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(120, 100)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () -> Money.ofUnits(new BigDecimal("0.0000001"), Currency.getInstance("USD")))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"XXX", "XAU", "usd", "DOGE", "''"})
  void whatIsNotACurrencyIsRefused(String code) {
    // Given
    long micros = 1;

    // When
    var making = org.assertj.core.api.Assertions.catchThrowable(() -> Money.ofMicros(micros, code));

    // Then
    assertThat(making).isInstanceOf(IllegalArgumentException.class);
  }
}
