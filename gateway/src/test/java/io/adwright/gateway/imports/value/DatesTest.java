package io.adwright.gateway.imports.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @Property(tries = 300)
  void everyDayOfTheCenturyIsReadInItsOrder(@ForAll @IntRange(min = 0, max = 36_524) int offset)
      throws BadCell {
    // Given
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(offset);
    String american = "%d/%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    String european =
        "%d/%d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() - 2000);

    // Then
    assertThat(DateStyle.inOrder(DateOrder.MONTH_FIRST).parse(american)).isEqualTo(day);
    assertThat(DateStyle.inOrder(DateOrder.DAY_FIRST).parse(european)).isEqualTo(day);
    assertThat(DateStyle.unambiguous().parse(day.toString())).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/20/26, 2/3/26          | MONTH_FIRST
          2/3/26, 1/20/26          | MONTH_FIRST
          20/1/26, 2/3/26          | DAY_FIRST
          1-20-2026                | MONTH_FIRST
          20/1/26, 21/1/26, 1/22/26| DAY_FIRST
          """)
  void aDayAfterTheTwelfthShowsTheOrder(String dates, DateOrder expected) {
    assertThat(clues(dates).order()).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-20", "20.1.2026", "5/5/26", "13/13/26", "Jan 20, 2026", "x"})
  void otherDatesDoNot(String dates) {
    // When
    DateClues clues = clues(dates);

    // Then
    assertThat(clues.order()).isEmpty();
    assertThat(clues.unclear()).isEmpty();
  }

  @Test
  void theFirstDateThatMeansTwoThingsIsRemembered() {
    assertThat(clues("5/5/26, 2/3/26, 3/4/26").unclear()).hasValue("2/3/26");
  }

  @Test
  void withoutAnOrderADateThatMeansTwoThingsIsNotGuessed() {
    assertThatExceptionOfType(BadCell.class)
        .isThrownBy(() -> DateStyle.unambiguous().parse("2/3/26"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "2026-13-01",
        "30/2/2026",
        "2026-1",
        "Foo 5, 2026",
        "2026-01-05x",
        "0"
      })
  void daysThatDoNotExistAreNotMovedToOnesThatDo(String text) {
    assertThatExceptionOfType(BadCell.class)
        .isThrownBy(() -> DateStyle.inOrder(DateOrder.DAY_FIRST).parse(text))
        .satisfies(e -> assertThat(e.reason()).contains("dd/MM/yyyy in this file"));
  }

  @ParameterizedTest
  @CsvSource({"dd/MM/yyyy, 05/01/2026", "MMM d yyyy, Jan 5 2026", "yyyyMMdd, 20260105"})
  void aPatternIsReadAndNothingElse(String pattern, String text) throws BadCell {
    // Given
    DateStyle style = DateStyle.ofPattern(pattern);

    // Then
    assertThat(style.parse(text)).isEqualTo("2026-01-05");
    assertThatExceptionOfType(BadCell.class).isThrownBy(() -> style.parse("2026-01-05"));
  }

  @Test
  void aPatternWithoutADayIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> DateStyle.ofPattern("MM/yyyy"));
  }

  private static DateClues clues(String dates) {
    DateClues clues = new DateClues();
    List.of(dates.split(", ", -1)).forEach(clues::accept);
    return clues;
  }
}
