package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.Objective;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnglesTest {
  private static final String WIDEST = "Women's Mountain Bicycle";

  @Test
  void noTextStandsUnderTwoAngles() {
    // Given
    Stream<String> texts =
        Angles.ALL.stream()
            .flatMap(angle -> Stream.of(angle.named(), angle.unnamed(), angle.sentences()))
            .flatMap(List::stream);

    // When
    List<String> folded = texts.map(Folded::of).toList();

    // Then
    assertThat(folded).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyAngleFillsEveryFormatWithoutProductAndBrand(AdFormat format) {
    // Given
    var voice = BrandVoice.neutral();
    var words =
        Map.of("cta", CallToAction.of(Objective.LEADS, voice), "closing", voice.tone().closing());

    // When
    List<CopyJudgement> judgements = judgements(format, words);

    // Then
    assertThat(judgements).hasOnlyElementsOfType(CopyJudgement.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyAngleFillsEveryFormatWithTheWidestWords(AdFormat format) {
    // Given
    var words =
        Map.of(
            "product", WIDEST,
            "brand", WIDEST,
            "cta", WIDEST,
            "closing", Tone.FORMAL.closing());

    // When
    List<CopyJudgement> judgements = judgements(format, words);

    // Then
    assertThat(TextWidth.of(WIDEST)).isEqualTo(BrandVoice.MAX_NAME);
    assertThat(judgements).hasOnlyElementsOfType(CopyJudgement.Accepted.class);
  }

  private static List<CopyJudgement> judgements(AdFormat format, Map<String, String> words) {
    var validator = new CopyValidator(format, BrandVoice.neutral(), List.of());
    var drafter = new Drafter(format, validator, words, "plan-1");
    return Angles.ALL.stream().map(drafter::draft).map(validator::judge).toList();
  }
}
