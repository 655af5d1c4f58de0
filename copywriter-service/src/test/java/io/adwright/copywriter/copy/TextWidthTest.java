package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

  @ParameterizedTest
  @CsvSource({
    "Shoes,5",
    "Schuhgröße,10",
    "Обувь,5",
    "靴,2",
    "くつ,4",
    "ｸﾂ,2",
    "신발,4",
    "Ａ,2",
    "、,2",
    "👟,2",
    "𝕊,1"
  })
  void doubleWidthCharactersCountTwoAndOthersOne(String text, int expected) {
    // Given a text

    // When
    int width = TextWidth.of(text);

    // Then
    assertThat(width).isEqualTo(expected);
  }
}
