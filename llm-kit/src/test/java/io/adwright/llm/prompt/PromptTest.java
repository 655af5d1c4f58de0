package io.adwright.llm.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
  @Test
  void theVersionChangesWithTheShapeOfTheAnswer() {
    // Given
    Prompt prompt = Prompt.load("toy-1");

    // When
    String version = prompt.version("a");

    // Then
    assertThat(version).matches("toy-1\\.[0-9a-f]{8}").isEqualTo(prompt.version("a"));
    assertThat(version).isNotEqualTo(prompt.version("b"));
  }

  @Test
  void aMissingBadlyNamedOrLongPromptIsRefused() {
    // When
    var missing = assertThatThrownBy(() -> Prompt.load("nobody-1"));

    // Then
    missing
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prompts/nobody-1.txt");
    assertThatThrownBy(() -> Prompt.load("../secret")).hasMessageContaining("not named");
    assertThatThrownBy(() -> Prompt.load("long-1")).hasMessageContaining("limit 600: shorten it");
  }

  @Test
  void wordsOfRandomDelimitersAreLongAndNeverTheSame() {
    // Given
    Delimiters delimiters = new RandomDelimiters();

    // When
    var words = Stream.generate(delimiters::next).limit(1_000).toList();

    // Then
    assertThat(words).doesNotHaveDuplicates().allMatch(word -> word.matches("[0-9a-f]{16}"));
  }

  // The second number is what the tokenizer of Llama 2 and Phi-3 counts.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://example.com/landing?utm_source=google&gclid=EAIaIQobChMI4;30",
        "INSUFFICIENT_DATA LANDING_PAGE_PROBLEM TRACKING_OUTAGE;26",
        "夏のセール ランニングシューズ 最大50%オフ;25"
      })
  void theEstimateIsOnTheHighSide(String text, int real) {
    // When
    int estimate = PromptSize.tokens(text);

    // Then
    assertThat(estimate).isBetween(real, 3 * real);
  }
}
