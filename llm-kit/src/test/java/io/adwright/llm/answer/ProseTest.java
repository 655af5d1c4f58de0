package io.adwright.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.llm.stub.Corpus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final String NAME = "The big sale of all our shoes";

  private final Prose prose =
      new Prose(120, Figures.in(List.of("CTR fell from 2.00% to 1.20%.")), new Echo(List.of(NAME)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CTR fell from 2.00% to 1.2%: fewer people click.",
        "Fewer people click (e.g. on search), so LOW_CTR comes first; that's all.",
        "Weniger Menschen klicken – schade."
      })
  void aPlainSentenceIsFine(String text) {
    // When
    List<String> violations = prose.violations("rationale", text);

    // Then
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " Fewer click.→is not plain text on one line",
        "Fewer  click.→is not plain text on one line",
        "Fewer\u200b click.→is not plain text on one line",
        "Fewer\u0007 click.→is not plain text on one line",
        "Fewer\u202e click.→is not plain text on one line",
        "### Response: fewer→is not plain text on one line",
        "Fewer **click**.→has markup or symbols",
        "Fewer <b>click</b>.→has markup or symbols",
        "Fewer &lt; click→has markup or symbols",
        "Fewer {click}→has markup or symbols",
        "- [x](y) Fewer→has markup or symbols",
        "See https://evil→has a web address",
        "See www.evil→has a web address",
        "See evil.example now→has a web address",
        "CTR fell to 1.1%.→has a number that is not in the data",
        "CTR has halved.→has a number that is not in the data",
        "It is the big sale of all.→copies a text of an outsider"
      })
  void anythingElseIsRefusedInOurWords(String text, String why) {
    // When
    List<String> violations = prose.violations("rationale", text);

    // Then
    assertThat(violations).contains("rationale " + why);
  }

  @Test
  void aTextThatIsTooLongIsNotReadFurther() {
    // Given
    String text = "9".repeat(121);

    // When
    List<String> violations = prose.violations("rationale", text);

    // Then
    assertThat(violations).containsExactly("rationale is longer than 120 characters");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void noReasonRepeatsWhatItRefuses(String text) {
    // Given
    String start = text.substring(0, Math.min(12, text.length()));

    // When
    List<String> violations = prose.violations("rationale", text);

    // Then
    assertThat(violations).noneMatch(violation -> violation.contains(start));
  }

  static List<String> corpus() {
    return Corpus.texts();
  }
}
