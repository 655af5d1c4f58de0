package io.adwright.copywriter.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import io.adwright.contracts.event.CopyBrief;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.Strategy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdWriterTest {
  private static final String SHOES = "Running Shoes – Search DE";

  private final AdWriter writer = new AdWriter(BrandVoice.neutral());

  @Test
  void withoutABriefNothingIsWrittenAndTheReasonIsGiven() {
    // Given
    Strategy strategy = google(null);

    // When
    AdCopy copy = writer.write(strategy, Strategies.CONTEXT);

    // Then
    assertThat(copy.getVariants()).isEmpty();
    assertThat(copy.getSkippedBecause()).contains("the strategy asks for no new ads");
    assertThat(copy.getPlanId()).isEqualTo("plan-1");
    assertThat(copy.getCampaign()).isEqualTo(strategy.getDiagnosis().getCampaign().getRef());
    assertThat(copy.getProvenance().getSource()).isEqualTo(StepSource.RULES);
    assertThat(copy.getProvenance().getAgentVersion()).isEqualTo("copywriter-1");
  }

  @Test
  void aBriefForNothingIsAnsweredWithNothing() {
    // Given
    Strategy strategy = google(Strategies.brief(0));

    // When
    AdCopy copy = writer.write(strategy, Strategies.CONTEXT);

    // Then
    assertThat(copy.getVariants()).isEmpty();
    assertThat(copy.getSkippedBecause()).contains("the brief asks for 0 variants");
  }

  @Test
  void eachVariantArguesByAnotherAngleAndSharesNoTextWithTheOthers() {
    // Given
    Strategy strategy = google(Strategies.brief(3));

    // When
    AdCopy copy = writer.write(strategy, Strategies.CONTEXT);

    // Then
    assertThat(copy.getVariants()).hasSize(3);
    assertThat(copy.getSkippedBecause()).isEmpty();
    assertThat(copy.getVariants()).extracting(AdVariant::getAngle).doesNotHaveDuplicates();
    assertThat(copy.getVariants()).extracting(AdVariant::getVariantId).doesNotHaveDuplicates();
    assertThat(copy.getVariants().stream().flatMap(AdWriterTest::texts)).doesNotHaveDuplicates();
  }

  @Test
  void aSearchAdNamesWhatTheCampaignSells() {
    // Given
    Strategy strategy = google(Strategies.brief(1, "everyday use"));

    // When
    AdVariant only = writer.write(strategy, Strategies.CONTEXT).getVariants().getFirst();

    // Then
    assertThat(only.getFormat()).isEqualTo(AdFormat.GOOGLE_RESPONSIVE_SEARCH);
    assertThat(only.getAngle()).isEqualTo("everyday use");
    assertThat(only.getHeadlines())
        .containsExactly(
            "Running Shoes for Every Day",
            "Everyday Running Shoes",
            "Running Shoes for Your Week",
            "Running Shoes in Daily Life",
            "For Every Day",
            "Part of Your Day");
    assertThat(only.getDescriptions())
        .containsExactly(
            "Running Shoes for every day of the week. Shop now.",
            "For weekdays, weekends and all that lies between. Shop now.",
            "Find what fits your routine. See the details online.");
    assertThat(only.getPrimaryText()).isEmpty();
  }

  @Test
  void aMetaAdHasAPrimaryTextAndShortLines() {
    // Given
    var campaign = Strategies.campaign(Platform.META, "Trail Shoes | Prospecting").build();
    Strategy strategy = Strategies.strategy(campaign, Strategies.brief(1, "comparison"));

    // When
    AdVariant only = writer.write(strategy, Strategies.CONTEXT).getVariants().getFirst();

    // Then
    assertThat(only.getFormat()).isEqualTo(AdFormat.META_FEED);
    assertThat(only.getHeadlines()).containsExactly("Compare Trail Shoes", "Trail Shoes in Detail");
    assertThat(only.getDescriptions()).containsExactly("Compare Before You Choose");
    assertThat(only.getPrimaryText()).contains("Compare Trail Shoes side by side. Shop now.");
  }

  @ParameterizedTest
  @CsvSource({
    "GOOGLE_ADS,GOOGLE_RESPONSIVE_SEARCH",
    "MICROSOFT_ADS,GOOGLE_RESPONSIVE_SEARCH",
    "META,META_FEED",
    "TIKTOK,GENERIC",
    "LINKEDIN,GENERIC",
    "AMAZON_ADS,GENERIC",
    "OTHER,GENERIC"
  })
  void everyPlatformGetsAdsInItsFormat(Platform platform, AdFormat format) {
    // Given
    var campaign = Strategies.campaign(platform, SHOES).build();
    Strategy strategy = Strategies.strategy(campaign, Strategies.brief(3));

    // When
    AdCopy copy = writer.write(strategy, Strategies.CONTEXT);

    // Then
    assertThat(copy.getVariants()).hasSize(3).allMatch(it -> it.getFormat() == format);
  }

  @Test
  void theBriefsAnglesComeFirstAndInItsOrder() {
    // Given
    Strategy strategy = google(Strategies.brief(4, "Ease", "no such angle", "comparison", "EASE"));

    // When
    AdCopy copy = writer.write(strategy, Strategies.CONTEXT);

    // Then
    assertThat(copy.getVariants())
        .extracting(AdVariant::getAngle)
        .containsExactly("ease", "comparison", "need", "choice");
  }

  @Test
  void noMoreVariantsThanAnglesCanBeHad() {
    // Given
    Strategy strategy = google(Strategies.brief(Integer.MAX_VALUE));

    // When
    AdCopy copy = writer.write(strategy, Strategies.CONTEXT);

    // Then
    assertThat(copy.getVariants()).hasSameSizeAs(Angles.ALL);
  }

  @Test
  void whatRunsAlreadyIsNotWrittenAgain() {
    // Given
    var running =
        Strategies.ad(
            List.of("RUNNING SHOES: for every day!", "Part of your day"),
            List.of("Find what fits your routine. See the details online."));
    var campaign = Strategies.campaign(Platform.GOOGLE_ADS, SHOES).setCreatives(List.of(running));
    Strategy strategy = Strategies.strategy(campaign.build(), Strategies.brief(1, "everyday use"));

    // When
    AdVariant only = writer.write(strategy, Strategies.CONTEXT).getVariants().getFirst();

    // Then
    assertThat(only.getHeadlines())
        .doesNotContain("Running Shoes for Every Day", "Part of Your Day")
        .hasSizeBetween(3, 15);
    assertThat(only.getDescriptions()).hasSize(2);
  }

  @Test
  void whereEverythingRunsAlreadyNothingIsWrittenAndTheReasonIsGiven() {
    // Given
    List<AdVariant> all =
        writer.write(google(Strategies.brief(6)), Strategies.CONTEXT).getVariants();
    var running =
        all.stream().map(ad -> Strategies.ad(ad.getHeadlines(), ad.getDescriptions())).toList();
    var campaign = Strategies.campaign(Platform.GOOGLE_ADS, SHOES).setCreatives(running).build();

    // When
    AdCopy copy =
        writer.write(Strategies.strategy(campaign, Strategies.brief(3)), Strategies.CONTEXT);

    // Then
    assertThat(copy.getVariants()).isEmpty();
    assertThat(copy.getSkippedBecause().orElseThrow()).contains("runs already");
  }

  @Test
  void theBrandSpeaksInItsOwnVoice() {
    // Given
    var voice =
        new BrandVoice("Fleetfoot", "Trail Shoes", Tone.WARM, List.of("compare"), "Try a pair");
    Strategy strategy = google(Strategies.brief(6));

    // When
    AdCopy copy = new AdWriter(voice).write(strategy, Strategies.CONTEXT);

    // Then
    List<String> texts = copy.getVariants().stream().flatMap(AdWriterTest::texts).toList();
    assertThat(texts)
        .contains("Fleetfoot for Every Day", "Trail Shoes Online")
        .anyMatch(text -> text.endsWith("Try a pair."))
        .anyMatch(text -> text.endsWith("Come and have a look."))
        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("compare"))
        .noneMatch(text -> text.contains("Running"));
  }

  @Test
  void aReplayGivesTheSameAdsAndAnotherPlanOtherIds() {
    // Given
    Strategy strategy = google(Strategies.brief(3));
    Strategy otherPlan = Strategy.newBuilder(strategy).setPlanId("plan-2").build();

    // When
    AdCopy again = writer.write(Strategy.newBuilder(strategy).build(), Strategies.CONTEXT);

    // Then
    assertThat(again).isEqualTo(writer.write(strategy, Strategies.CONTEXT));
    assertThat(again.getVariants())
        .extracting(AdVariant::getVariantId)
        .doesNotContainAnyElementsOf(
            writer.write(otherPlan, Strategies.CONTEXT).getVariants().stream()
                .map(AdVariant::getVariantId)
                .toList());
  }

  private static Strategy google(@Nullable CopyBrief brief) {
    return Strategies.strategy(Strategies.campaign(Platform.GOOGLE_ADS, SHOES).build(), brief);
  }

  private static Stream<String> texts(AdVariant variant) {
    return Line.of(variant).map(Line::text);
  }
}
