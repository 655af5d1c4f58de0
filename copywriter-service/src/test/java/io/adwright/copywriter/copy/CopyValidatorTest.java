package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import io.adwright.copywriter.copy.CopyJudgement.Accepted;
import io.adwright.copywriter.copy.CopyJudgement.Rejected;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyValidatorTest {
  private static final BrandVoice VOICE =
      new BrandVoice("BESTSELLER", null, Tone.NEUTRAL, List.of("low-cost", "Rival Inc"), null);

  private final CopyValidator validator =
      new CopyValidator(
          AdFormat.GOOGLE_RESPONSIVE_SEARCH,
          VOICE,
          List.of(Strategies.ad(List.of("Shoes You Know"), List.of("An ad that runs."))));

  @Test
  void aPlainAdIsAccepted() {
    // Given
    AdVariant plain = ad("Running Shoes Online", "Sugar-Free Since 1999", "BESTSELLER Shoes");

    // When
    CopyJudgement judgement = validator.judge(plain);

    // Then
    assertThat(judgement).isEqualTo(new Accepted(plain));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "This Headline Is One Too Long!! → TOO_LONG",
        "跑步鞋跑步鞋跑步鞋跑步鞋跑步鞋跑 → TOO_LONG",
        "` ` → BLANK",
        "`Two  Spaces` → BLANK",
        "Run\u200Bning Shoes → HIDDEN_CHARACTER",
        "Shoes\u202E gnirps → HIDDEN_CHARACTER",
        "Sho\u0007es → HIDDEN_CHARACTER",
        "Z\u0336\u0322\u031Balgo Shoes → HIDDEN_CHARACTER",
        "Shoes for {city} → UNFINISHED",
        "Shoes from [brand] → UNFINISHED",
        "<b>Shoes</b> → UNFINISHED",
        "Shoes &amp; Boots → UNFINISHED",
        "Shoes TODO → UNFINISHED",
        "Now at example.com → ADDRESS",
        "See www.shoes → ADDRESS",
        "Running Shoes 👟 → SYMBOL",
        "Shoes ★ Boots → SYMBOL",
        "Shoes Here! → EXCLAMATION",
        "Shoes, Boots.. → PUNCTUATION",
        "RUNNING Shoes → CAPITALS",
        "The Best Shoes → CLAIM",
        "Guaranteed to Fit → CLAIM",
        "#1 in Shoes → CLAIM",
        "100% Leather → CLAIM",
        "Free Shoes → CLAIM",
        "Award-Winning Shoes → CLAIM",
        "Last Chance for Shoes → CLAIM",
        "Clinically Tested Shoes → CLAIM",
        "LOW cost Shoes → BANNED",
        "Not by Rival, Inc. → BANNED",
        "shoes you know? → RUNS_ALREADY"
      })
  void aHeadlineIsRefusedForTheRightReason(String headline, String code) {
    // Given
    AdVariant variant = ad(headline, "Running Shoes", "Running Boots");

    // When
    CopyJudgement judgement = validator.judge(variant);

    // Then
    assertThat(judgement)
        .asInstanceOf(type(Rejected.class))
        .extracting(Rejected::objections)
        .satisfies(objections -> assertThat(objections).extracting(Objection::code).contains(code));
  }

  @Test
  void tooFewTooManyOrRepeatedTextsAreRefused() {
    // Given
    AdVariant variant =
        AdVariant.newBuilder(ad("Shoes", "shoes!"))
            .setDescriptions(
                Stream.iterate(1, i -> i + 1).limit(5).map(i -> "Description " + i).toList())
            .setPrimaryText("A primary text.")
            .build();

    // When
    CopyJudgement judgement = validator.judge(variant);

    // Then
    assertThat(judgement)
        .asInstanceOf(type(Rejected.class))
        .extracting(Rejected::text)
        .asString()
        .contains(
            "2 headlines; the channel takes 3 to 15",
            "5 descriptions; the channel takes 2 to 4",
            "the channel has no primary text",
            "a headline stands there twice");
  }

  @Test
  void anAdForAnotherChannelIsRefused() {
    // Given
    AdVariant meta =
        AdVariant.newBuilder(ad("One", "Two", "Three")).setFormat(AdFormat.META_FEED).build();

    // When
    CopyJudgement judgement = validator.judge(meta);

    // Then
    assertThat(judgement)
        .asInstanceOf(type(Rejected.class))
        .extracting(Rejected::text)
        .isEqualTo("format is META_FEED, not GOOGLE_RESPONSIVE_SEARCH");
  }

  @Test
  void aReasonNamesTheTextTheValueTheLimitAndTheWayOut() {
    // Given
    AdVariant variant = ad("Running Shoes for Every Single Day", "Shoes", "Boots");

    // When
    CopyJudgement judgement = validator.judge(variant);

    // Then
    assertThat(judgement)
        .asInstanceOf(type(Rejected.class))
        .extracting(Rejected::text)
        .isEqualTo(
            "headline \"Running Shoes for Every Single Day\" is 34 wide, the limit is 30; shorten"
                + " it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"One mark is fine!", "Does it fit? See for yourself."})
  void aDescriptionMayExclaimOnce(String description) {
    // Given
    var line = new Line(Slot.DESCRIPTION, description);

    // When
    boolean accepted = validator.accepts(line);

    // Then
    assertThat(accepted).isTrue();
  }

  @Test
  void aReasonShowsNoHiddenCharacters() {
    // Given
    AdVariant variant = ad("Shoes\u001B[31m\u202E", "Shoes", "Boots");

    // When
    CopyJudgement judgement = validator.judge(variant);

    // Then
    assertThat(judgement)
        .asInstanceOf(type(Rejected.class))
        .extracting(Rejected::text)
        .asString()
        .doesNotContainPattern("\\p{C}");
  }

  private static AdVariant ad(String... headlines) {
    return AdVariant.newBuilder()
        .setVariantId("v-1")
        .setFormat(AdFormat.GOOGLE_RESPONSIVE_SEARCH)
        .setAngle("need")
        .setHeadlines(List.of(headlines))
        .setDescriptions(List.of("See what there is.", "Decide in your own time."))
        .build();
  }
}
