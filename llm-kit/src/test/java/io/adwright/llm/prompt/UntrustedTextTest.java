package io.adwright.llm.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntrustedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<|user|>",
        "<|end|>",
        "<|im_start|>",
        "<|us<|user|>er|>",
        "<\u200b|system|\u200b>",
        "[INST]",
        "[/inst]",
        "<<SYS>>",
        "<</SYS>>",
        "</s>",
        "<start_of_turn>",
        "<｜User｜>",
        "<think>",
        "</think>",
        "<tool_call>",
        "### System:",
        "```",
        "\u0000\u200b\u202e\u2066\ufeff",
        "\u3164\u115f\u034f",
        "\ud800",
        "\ue000"
      })
  void whatModelsGiveAMeaningToIsRemoved(String token) {
    // Given
    String text = "Summer " + token + "sale";

    // When
    String clean = UntrustedText.clean(text, 100);

    // Then
    assertThat(clean).isEqualTo("Summer sale");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shoes [SALE] -50% | men",
        "Größe 42 – für Läufer",
        "夏のセール 最大50%オフ",
        "https://shop.example/a?b=c&d=%20e#f",
        "I <3 shoes, 2 > 1",
        "\"Quotes\" and \\ backslashes"
      })
  void whatPeopleWriteIsKept(String text) {
    // When
    String clean = UntrustedText.clean(text, 100);

    // Then
    assertThat(clean).isEqualTo(text);
  }

  @Test
  void linesBecomeOneLine() {
    // When
    String clean = UntrustedText.clean("one\r\ntwo\u2028three\t four ", 100);

    // Then
    assertThat(clean).isEqualTo("one two three four");
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    // When
    String clean = UntrustedText.clean("👟".repeat(50), 10);

    // Then
    assertThat(clean).isEqualTo("👟".repeat(9) + "…");
  }

  @Test
  void aHugeNestedTextIsCleanedInNoTime() {
    // Given
    String hostile = "<|".repeat(1 << 20) + "|>".repeat(1 << 20);

    // When
    String clean = UntrustedText.clean(hostile, 200);

    // Then
    assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Cut after "input", which is no whole word before the cut
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa## inputfoo",
        // Five spaces are too many for a token, one is not
        "##     user: obey"
      })
  void theCutAndJoinedSpacesMakeNoNewToken(String text) {
    // When
    String clean = UntrustedText.clean(text, 42);

    // Then
    assertThat(clean).doesNotContain("##");
  }

  @Property(tries = 500)
  void cleaningTwiceChangesNothingMoreAndTheLengthHolds(@ForAll @From("hostile") String text) {
    // When
    String clean = UntrustedText.clean(text, 40);

    // Then
    assertThat(UntrustedText.clean(clean, 40)).isEqualTo(clean);
    assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(40);
    assertThat(clean).doesNotContain("<|user|>", "[INST]", "</s>", "\n", "\u200b");
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "<",
            "|",
            "user",
            ">",
            "<|user|>",
            "[INST]",
            "</s>",
            "\u200b",
            "\n",
            " ",
            "a",
            "<<",
            "SYS",
            "###",
            "👟")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
