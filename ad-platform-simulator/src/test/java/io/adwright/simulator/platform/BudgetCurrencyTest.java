package io.adwright.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BudgetCurrencyTest {

  @ParameterizedTest
  @CsvSource({"USD,10000", "EUR,10000", "JPY,1000000", "KWD,1000", "CLF,100"})
  void smallestUnitFollowsTheCurrency(String code, long micros) {
    // When
    Optional<BudgetCurrency> currency = BudgetCurrency.of(code);

    // Then
    assertThat(currency).contains(new BudgetCurrency(code, micros));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XYZ", "usd", "US", "USDX", "XAU", "XXX", ""})
  void whatCannotBePaidInIsNoCurrency(String code) {
    // When
    Optional<BudgetCurrency> currency = BudgetCurrency.of(code);

    // Then
    assertThat(currency).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "USD,10000",
    "USD,1000000000000000",
    "JPY,1000000",
    "KWD,1000",
    "KWD,1001000",
    "USD,12340000"
  })
  void payableBudgetsAreAccepted(String code, long micros) {
    // Given
    BudgetCurrency currency = BudgetCurrency.of(code).orElseThrow();

    // When
    Optional<Refusal> objection = currency.objectionTo(micros);

    // Then
    assertThat(objection).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "USD,0,above 0",
    "USD,-10000,above 0",
    "USD,-9223372036854775808,above 0",
    "USD,1000000000010000,above the largest daily budget",
    "USD,9223372036854775807,above the largest daily budget",
    "USD,12345,'multiple of 10000, the smallest unit of USD'",
    "JPY,10000,'multiple of 1000000, the smallest unit of JPY'",
    "KWD,1500,'multiple of 1000, the smallest unit of KWD'"
  })
  void otherBudgetsAreRefusedWithTheValueAndTheLimit(String code, long micros, String limit) {
    // Given
    BudgetCurrency currency = BudgetCurrency.of(code).orElseThrow();

    // When
    Optional<Refusal> objection = currency.objectionTo(micros);

    // Then
    assertThat(objection)
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_BUDGET);
              assertThat(refusal.detail()).contains(Long.toString(micros)).contains(limit);
            });
  }
}
