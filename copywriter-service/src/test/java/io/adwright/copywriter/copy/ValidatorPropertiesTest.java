package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Ads that anybody may have written. */
class ValidatorPropertiesTest {
  private static final BrandVoice VOICE =
      new BrandVoice(null, null, Tone.NEUTRAL, List.of("low cost"), null);

  @Property(tries = 1_000)
  void whatIsAcceptedKeepsEveryLimit(
      @ForAll AdFormat format, @ForAll("lines") List<String> headlines) {
    // Given
    var limits = FormatLimits.of(format);
    AdVariant variant = ad(format, headlines);

    // When
    CopyJudgement judgement = new CopyValidator(format, VOICE, List.of()).judge(variant);

    // Then
    if (judgement instanceof CopyJudgement.Accepted) {
      assertThat(headlines).hasSizeBetween(limits.minHeadlines(), limits.maxHeadlines());
      assertThat(headlines).allMatch(text -> TextWidth.of(text) <= limits.headlineWidth());
      assertThat(headlines).noneMatch(text -> text.matches("(?s).*[\\p{C}!<>{}@].*"));
      assertThat(headlines.stream().map(Folded::of)).doesNotHaveDuplicates();
    }
  }

  @Property(tries = 200)
  void aTextThatBreaksOneRuleIsRefusedWhereverItStands(
      @ForAll("broken") String broken, @ForAll @IntRange(max = 3) int place) {
    // Given
    List<String> headlines =
        Stream.concat(
                Stream.of("One", "Two", "Three").limit(place),
                Stream.of(broken, "Four", "Five", "Six"))
            .toList();
    AdVariant variant = ad(AdFormat.GOOGLE_RESPONSIVE_SEARCH, headlines);

    // When
    CopyJudgement judgement =
        new CopyValidator(AdFormat.GOOGLE_RESPONSIVE_SEARCH, VOICE, List.of()).judge(variant);

    // Then
    assertThat(judgement).isInstanceOf(CopyJudgement.Rejected.class);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> words =
        Arbitraries.of("Running", "Shoes", "best", "!", "跑步鞋", "for", "{city}", "Every", "\u202E")
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(parts -> String.join(" ", parts));
    return Arbitraries.oneOf(words, words, Arbitraries.strings().all().ofMaxLength(40))
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> broken() {
    Arbitrary<String> poison =
        Arbitraries.of(
            "!", "\u0000", "\u202E", "<b>", "{x}", "www.x", "best", "free", "low-cost", "👟");
    return Combinators.combine(
            Arbitraries.of("Shoes", "Laufschuhe", "跑步鞋"), poison, Arbitraries.of("", " Online"))
        .as((before, middle, after) -> before + " " + middle + after);
  }

  private static AdVariant ad(AdFormat format, List<String> headlines) {
    return AdVariant.newBuilder()
        .setVariantId("v-1")
        .setFormat(format)
        .setAngle("need")
        .setHeadlines(headlines)
        .setDescriptions(
            format == AdFormat.GOOGLE_RESPONSIVE_SEARCH
                ? List.of("See what there is.", "Decide in your own time.")
                : List.of("See what there is."))
        .setPrimaryText(format == AdFormat.META_FEED ? "See what there is." : null)
        .build();
  }
}
