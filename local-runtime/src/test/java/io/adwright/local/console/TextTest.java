package io.adwright.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J",
        "\u001b]0;title\u0007",
        "a\bb",
        "\u009b31m",
        "\u202egnp.exe",
        "a\u200bb",
        "\ufeffx"
      })
  void nothingActsOnTheTerminal(String attack) {
    // When
    String clean = Text.clean(attack);

    // Then
    assertThat(clean.codePoints())
        .noneMatch(
            point ->
                Character.getType(point) == Character.CONTROL
                    || Character.getType(point) == Character.FORMAT);
    assertThat(clean).contains("\\u");
  }

  @Test
  void lineBreaksBecomeSpaces() {
    // When
    String clean = Text.clean(" two\nlines\tof text ");

    // Then
    assertThat(clean).isEqualTo("two lines of text");
  }

  @Test
  void namesOfAllScriptsStay() {
    // Given
    String name = "Été 夏セール ग्रीष्म 🎉";

    // When
    String clean = Text.clean(name);

    // Then
    assertThat(clean).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "夏セール, 8", "é, 1", "'e\u0301', 1", "🎉, 2", "₹, 1"})
  void widthIsThatOfATerminal(String text, int columns) {
    // When
    int width = Text.width(text);

    // Then
    assertThat(width).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"abc, 5, 'abc  '", "abcdef, 4, 'abc…'", "夏セール, 4, '夏… '", "abcd, 4, abcd"})
  void fitFillsOrCuts(String text, int columns, String expected) {
    // When
    String fitted = Text.fit(text, columns);

    // Then
    assertThat(fitted).isEqualTo(expected);
  }
}
