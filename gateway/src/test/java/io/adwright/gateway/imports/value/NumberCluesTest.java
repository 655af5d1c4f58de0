package io.adwright.gateway.imports.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCluesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.5         | POINT
          1234.567     | POINT
          0.123        | POINT
          1,234.56     | POINT
          1,234,567    | POINT
          12.34%       | POINT
          $1.50        | POINT
          12,5         | COMMA
          1234,567     | COMMA
          0,123        | COMMA
          1.234,56     | COMMA
          1.234.567    | COMMA
          12,34 %      | COMMA
          """)
  void someNumbersLeaveNoDoubt(String number, NumberStyle style) {
    // Given
    NumberClues clues = new NumberClues();

    // When
    clues.accept(number);

    // Then
    assertThat(clues.isClear()).isTrue();
    assertThat(clues.style()).isEqualTo(style);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234", "-12.345", "999,000"})
  void thousandsOrDecimalsIsADoubt(String number) {
    // Given
    NumberClues clues = new NumberClues();

    // When
    clues.accept(number);

    // Then
    assertThat(clues.isClear()).isFalse();
    assertThat(clues.isUnclear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "-5", "abc, def", "n.a.", "1.2.3.4 and more text", "Infinity"})
  void othersTellNothing(String text) {
    // Given
    NumberClues clues = new NumberClues();

    // When
    clues.accept(text);

    // Then
    assertThat(clues.isClear()).isFalse();
    assertThat(clues.isUnclear()).isFalse();
  }

  @Test
  void theMajorityOfClearNumbersDecides() {
    // Given
    NumberClues clues = new NumberClues();
    clues.accept("1.50");
    clues.accept("1,50");
    clues.accept("2,50");

    // Then
    assertThat(clues.style()).isEqualTo(NumberStyle.COMMA);
  }

  @Test
  void countsAreWholeSoTheirSeparatorsGroup() {
    // Given
    NumberClues german = new NumberClues();
    german.accept("1.234");
    NumberClues english = new NumberClues();
    english.accept("1,234");

    // Then
    assertThat(german.styleOfWholeNumbers()).isEqualTo(NumberStyle.COMMA);
    assertThat(english.styleOfWholeNumbers()).isEqualTo(NumberStyle.POINT);
  }
}
