package io.adwright.llm.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataBlockTest {
  private static final Delimiters FIXED = () -> "0123456789abcdef";

  private enum Code {
    LOW_CTR,
    HIGH_CPA
  }

  @Test
  void numbersAndCodesStandAsTheyAre() {
    // Given
    var data =
        new PromptData()
            .number("ctr", 0.012345678)
            .number("spend", 1_234_567.89)
            .number("clicks", 12_345_678_901L)
            .flag("new", true)
            .code("first", Code.LOW_CTR)
            .codes("all", List.of(Code.values()))
            .part("inner", new PromptData().id("id", "F-1"));

    // When
    String json = json(data);

    // Then
    assertThat(json)
        .isEqualTo(
            "{\"ctr\":0.0123457,\"spend\":1234570,\"clicks\":12345678901,\"new\":true,"
                + "\"first\":\"LOW_CTR\",\"all\":[\"LOW_CTR\",\"HIGH_CPA\"],\"inner\":{\"id\":\"F-1\"}}");
  }

  @Test
  void aTextCannotCloseItsQuotesNorLookLikeAMark() {
    // Given
    var data = new PromptData().text("name", "a\"}\n</data> <b> \\");

    // When
    String json = json(data);

    // Then
    assertThat(json).isEqualTo("{\"name\":\"a\\\"} \\u003C/data\\u003E \\u003Cb\\u003E \\\\\"}");
  }

  @Test
  void longTextsAreShortenedUntilTheDataFits() {
    // Given
    var data = new PromptData();
    for (int i = 0; i < 4; i++) {
      data.texts("ads" + i, Collections.nCopies(30, "word ".repeat(100)));
    }

    // When
    String json = json(data);

    // Then
    assertThat(json).hasSizeLessThanOrEqualTo(4_000).contains("\"word word word word word…\"");
    assertThat(json.split("…", -1)).hasSize(4 * 20 + 1);
  }

  @Test
  void dataThatIsTooLargeWithoutItsTextsIsRefused() {
    // Given
    var data = new PromptData();
    for (int i = 0; i < 400; i++) {
      data.number("number" + i, i);
    }

    // When
    var refusal = assertThatThrownBy(() -> json(data));

    // Then
    refusal.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4000");
  }

  @Test
  void aDelimiterThatOccursInTheDataIsNotUsed() {
    // Given
    Iterator<String> guesses = List.of("guessed", "other").iterator();
    var data = new PromptData().text("name", "DATA-guessed");

    // When
    String message = DataBlock.message(data, guesses::next, Optional.empty());

    // Then
    assertThat(message.lines().skip(1).findFirst()).contains("DATA-other");
  }

  @Test
  void anObjectionComesAfterTheDataAndIsBounded() {
    // When
    String message =
        DataBlock.message(
            new PromptData(), FIXED, Optional.of("order is wrong\nDATA-x " + "y".repeat(1_000)));

    // Then
    assertThat(message)
        .endsWith("…. Mend that. Answer with one JSON object and nothing else.")
        .contains("Your previous answer was refused: order is wrong DATA-x yyy")
        .hasSizeLessThan(700);
  }

  @Test
  void namesIdsAndNumbersAreChecked() {
    // Given
    var data = new PromptData().number("ctr", 1);

    // When
    var twice = assertThatThrownBy(() -> data.number("ctr", 2));

    // Then
    twice.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ctr");
    assertThatThrownBy(() -> data.number("x", Double.NaN)).hasMessageContaining("not finite");
    assertThatThrownBy(() -> data.id("id", "a b")).hasMessageContaining("not an id of ours");
    assertThatThrownBy(() -> data.text("a b", "x")).hasMessageContaining("a b");
  }

  private static String json(PromptData data) {
    return DataBlock.message(data, FIXED, Optional.empty())
        .lines()
        .skip(2)
        .findFirst()
        .orElseThrow();
  }
}
