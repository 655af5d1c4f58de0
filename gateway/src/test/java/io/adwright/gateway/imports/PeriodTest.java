package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void twoDaysAreRead() {
    // When
    Period period = Period.parse(" 2026-01-01 .. 2026-01-31");

    // Then
    assertThat(period)
        .isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)))
        .hasToString("2026-01-01..2026-01-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-01-01", "2026-01-01-2026-01-31", "2026-01-01..", "1/1..2/1"})
  void whatIsNotTwoDaysIsToldWithAnExample(String text) {
    assertThatIllegalArgumentException()
        // When
        .isThrownBy(() -> Period.parse(text))
        // Then
        .withMessage("period '" + text + "' is not two days as in 2026-01-01..2026-01-31");
  }

  @Test
  void aPeriodDoesNotEndBeforeItStarts() {
    assertThatIllegalArgumentException()
        // When
        .isThrownBy(() -> Period.parse("2026-02-01..2026-01-31"))
        // Then
        .withMessageContaining("ends before it starts");
  }
}
