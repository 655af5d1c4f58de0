package io.adwright.strategist.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetStepTest {

  @ParameterizedTest(name = "{0} {1} micros -> {2} up, {3} down")
  @CsvSource({
    "USD, 100000000, 120000000, 80000000",
    "USD, 12340000,  14800000,  9880000",
    "USD, 70000,     80000,     60000",
    "JPY, 1003000000, 1203000000, 803000000",
    "KWD, 1234000,   1480000,   988000"
  })
  void stepsAreInWholeMinorUnits(String currency, long budget, long up, long down) {
    // Given
    Money amount = Money.ofMicros(budget, currency);

    // When
    BudgetStep step = new BudgetStep(20);

    // Then
    assertThat(step.up(amount)).get().extracting(s -> s.to().micros()).isEqualTo(up);
    assertThat(step.down(amount)).get().extracting(s -> s.to().micros()).isEqualTo(down);
  }

  @ParameterizedTest(name = "{0} {1} micros")
  @CsvSource({"JPY, 4000000", "USD, 40000", "USD, 1"})
  void aBudgetTooSmallHasNoStep(String currency, long budget) {
    // Given
    Money amount = Money.ofMicros(budget, currency);

    // When
    BudgetStep step = new BudgetStep(20);

    // Then
    assertThat(step.up(amount)).isEmpty();
    assertThat(step.down(amount)).isEmpty();
  }

  @Property
  void noStepIsWiderThanItsShareOrNothing(
      @ForAll @LongRange(min = 1) long budget, @ForAll @IntRange(min = 1, max = 100) int percent) {
    // Given
    Money amount = Money.ofMicros(budget, "EUR");

    // When
    BudgetStep step = new BudgetStep(percent);

    // Then
    assertThat(Stream.of(step.up(amount), step.down(amount)).flatMap(Optional::stream))
        .allSatisfy(
            change -> {
              Money moved = distance(change);
              assertThat(moved.isPositive()).isTrue();
              assertThat(moved.compareTo(amount.times(percent, 100))).isLessThanOrEqualTo(0);
              assertThat(change.to()).isEqualTo(change.to().flooredToMinorUnit());
            });
  }

  private static Money distance(SetDailyBudget change) {
    return change.to().compareTo(change.from()) > 0
        ? change.to().minus(change.from())
        : change.from().minus(change.to());
  }
}
