package io.adwright.gateway.imports.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          0|0
          12|12
          12.50|12.50
          .5|0.5
          -3|-3
          +3|3
          1,234.56|1234.56
          1,234,567|1234567
          12,34,567.89|1234567.89
          1'234.50|1234.50
          1 234.50|1234.50
           12 |12
          $1,172.45|1172.45
          £5|5
          5 €|5
          -$12.30|-12.30
          $-12.30|-12.30
          1e3|1e3
          1.5E-2|1.5e-2
          """)
  void pointsSplitOffDecimals(String text, BigDecimal expected) throws BadCell {
    assertThat(NumberStyle.POINT.parse(text)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12        | 12
          12,5      | 12.5
          1.234,56  | 1234.56
          1.234.567 | 1234567
          1.234     | 1234
          1 234,56  | 1234.56
          1.234,56 €| 1234.56
          """)
  void commasSplitOffDecimals(String text, BigDecimal expected) throws BadCell {
    assertThat(NumberStyle.COMMA.parse(text)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "1x",
        "NaN",
        "Infinity",
        "-",
        "--5",
        "1.2.3",
        "1,23",
        "12,3456",
        ",5",
        "0x10",
        "1e",
        "1e99999",
        "=2+2",
        "(5)",
        "٣",
        "1..2",
        "$",
        "1 2 3"
      })
  void whatIsNoNumberIsNotGuessed(String text) {
    assertThatExceptionOfType(BadCell.class).isThrownBy(() -> NumberStyle.POINT.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.5", "1,234.56", "1,2,3"})
  void theOtherStyleIsNotGuessedEither(String text) {
    assertThatExceptionOfType(BadCell.class).isThrownBy(() -> NumberStyle.COMMA.parse(text));
  }

  @Property(tries = 300)
  void numbersOfAnySizeSurviveBothStyles(@ForAll @LongRange(min = 0) long cents) throws BadCell {
    // Given
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    String english = "%,.2f".formatted(amount);
    String german = english.replace(',', '#').replace('.', ',').replace('#', '.');

    // Then
    assertThat(NumberStyle.POINT.parse(english)).isEqualByComparingTo(amount);
    assertThat(NumberStyle.COMMA.parse(german)).isEqualByComparingTo(amount);
  }
}
