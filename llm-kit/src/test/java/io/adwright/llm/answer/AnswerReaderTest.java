package io.adwright.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
  enum Size {
    SMALL,
    LARGE
  }

  record Part(String name, Size size) {}

  record Whole(String text, long count, double share, boolean sure, List<Part> parts) {
    Whole {
      if (count > 1_000) {
        throw new IllegalArgumentException("count " + count + " is more than 1000");
      }
      parts = List.copyOf(parts);
    }
  }

  record WithDate(LocalDate day) {}

  record WithMap(Map<String, String> map) {}

  private static final String GOOD =
      "{'text':'t','count':7,'share':1,'sure':true,'parts':[{'name':'n','size':'LARGE'}]}";

  private final AnswerReader<Whole> reader = new AnswerReader<>(Whole.class);

  @Test
  void anAnswerOfTheRightShapeIsUnderstood() {
    // When
    Reading<Whole> reading = read(" \n" + GOOD + " ");

    // Then
    assertThat(reading)
        .isEqualTo(
            new Reading.Understood<>(
                new Whole("t", 7, 1, true, List.of(new Part("n", Size.LARGE)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'t'|''|text must be a text",
        "'t'|null|text must be a text",
        "'t'|7|text must be a text",
        "7|7.6|count must be a whole number",
        "7|7.0|count must be a whole number",
        "7|'7'|count must be a whole number",
        "7|null|count must be a whole number",
        "7|99999999999999999999|count must be a whole number",
        "7|1001|its values do not fit together",
        "1,|'much',|share must be a number",
        "1,|1e999,|share must be a number",
        "true|1|sure must be true or false",
        "'LARGE'|'HUGE'|parts[0].size must be one of SMALL, LARGE",
        "'LARGE'|1|parts[0].size must be one of SMALL, LARGE",
        "'name':'n',|\"\"|parts[0].name is missing",
        "'sure':true,|\"\"|sure is missing",
        "'sure':true|'sure':true,'extra':1|the answer has fields that were not asked for",
        "'n'|'n','extra':1|parts[0] has fields that were not asked for",
        "[{'name':'n','size':'LARGE'}]|{}|parts must be a list",
        "[{'name':'n','size':'LARGE'}]|['x']|parts[0] must be an object"
      })
  void anyOtherShapeIsRefusedWithTheReasonInOurWords(String from, String to, String why) {
    // Given
    String bent = GOOD.replace(from, to);

    // When
    Reading<Whole> reading = read(bent);

    // Then
    assertThat(bent).isNotEqualTo(GOOD);
    assertThat(reading).isEqualTo(new Reading.Refused<>(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|the answer must be an object",
        "null|the answer must be an object",
        "[]|the answer must be an object",
        "7|the answer must be an object",
        "no json|it was not exactly one JSON object",
        "{'text':'t'|it was not exactly one JSON object",
        "{'text':'t','text':'u'}|it was not exactly one JSON object",
        "<think>{}</think>{}|it was not exactly one JSON object",
        "{}{}|it was not exactly one JSON object",
        "{} and more|it was not exactly one JSON object",
        "{}|text is missing; count is missing; share is missing; sure is missing"
      })
  void whatIsNotExactlyOneObjectIsRefused(String text, String why) {
    // When
    Reading<Whole> reading = read(text);

    // Then
    assertThat(reading).isEqualTo(new Reading.Refused<>(why));
  }

  @Test
  void endlessNestingIsRefused() {
    // When
    Reading<Whole> reading = read("[".repeat(100_000));

    // Then
    assertThat(reading).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void typesThatMakeBadSchemasAreRefusedAtTheStart() {
    // When
    var refusal = assertThatThrownBy(() -> new AnswerReader<>(WithDate.class));

    // Then
    refusal.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("LocalDate");
    assertThatThrownBy(() -> new AnswerReader<>(WithMap.class)).hasMessageContaining("Map");
  }

  @Test
  void equalRecordsHaveEqualShapes() {
    // Given
    var again = new AnswerReader<>(Whole.class);

    // When
    String shape = reader.shape();

    // Then
    assertThat(shape).isEqualTo(again.shape());
    assertThat(shape).isNotEqualTo(new AnswerReader<>(Part.class).shape());
  }

  private Reading<Whole> read(String text) {
    return reader.read(text.replace('\'', '"'));
  }
}
