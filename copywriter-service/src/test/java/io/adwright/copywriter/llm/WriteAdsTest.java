package io.adwright.copywriter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AdFormat;
import io.adwright.contracts.event.AdVariant;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Strategy;
import io.adwright.copywriter.copy.BrandVoice;
import io.adwright.copywriter.copy.CopyJudgement;
import io.adwright.copywriter.copy.CopyValidator;
import io.adwright.copywriter.copy.Tone;
import io.adwright.copywriter.llm.Written.Ad;
import io.adwright.llm.answer.Echo;
import io.adwright.llm.prompt.Prompt;
import io.adwright.llm.prompt.PromptSize;
import io.adwright.llm.stub.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WriteAdsTest {
  private final WriteAds duty = new WriteAds(BrandVoice.neutral());
  private final Strategy search = Cases.asking(Cases.campaign(Platform.GOOGLE_ADS), 3);
  private final AdCopy byRules = Cases.written(search);

  @Test
  void aGoodAnswerComesFirstAndTheRulesFillTheRest() {
    // Given
    Written answer = GoodAds.search();

    // When
    AdCopy merged = duty.merge(byRules, answer);

    // Then
    AdVariant first = merged.getVariants().getFirst();
    AdVariant draft = byRules.getVariants().getFirst();
    assertThat(duty.violations(answer, search, byRules)).isEmpty();
    assertThat(first.getHeadlines().subList(0, 3))
        .containsExactlyElementsOf(answer.ads().getFirst().headlines());
    assertThat(first.getHeadlines().subList(3, 6))
        .containsExactlyElementsOf(draft.getHeadlines().subList(0, 3));
    assertThat(first.getDescriptions()).hasSize(3);
    assertThat(first.getVariantId()).isNotEqualTo(draft.getVariantId());
    assertThat(duty.merge(byRules, answer)).isEqualTo(merged);
  }

  @Test
  void whichAdsThereAreAndTheirAnglesStayAsTheRulesHaveThem() {
    // Given
    Written answer = new Written(GoodAds.search().ads().reversed());

    // When
    AdCopy merged = duty.merge(byRules, answer);

    // Then
    assertThat(merged.getVariants())
        .extracting(AdVariant::getAngle)
        .containsExactly("need", "choice", "ease");
    assertThat(AdCopy.newBuilder(merged).setVariants(byRules.getVariants()).build())
        .isEqualTo(byRules);
    assertThat(merged).isEqualTo(duty.merge(byRules, GoodAds.search()));
  }

  @Test
  void aFeedAdHasItsPrimaryText() {
    // Given
    Strategy feed = Cases.asking(Cases.campaign(Platform.META), 1);
    AdCopy drafts = Cases.written(feed);
    Written answer = new Written(List.of(GoodAds.feed("A1")));

    // When
    AdVariant only = duty.merge(drafts, answer).getVariants().getFirst();

    // Then
    assertThat(duty.violations(answer, feed, drafts)).isEmpty();
    assertThat(only.getFormat()).isEqualTo(AdFormat.META_FEED);
    assertThat(only.getPrimaryText()).contains(GoodAds.feed("A1").primaryTexts().getFirst());
    assertThat(
            duty.violations(
                new Written(List.of(GoodAds.without(GoodAds.feed("A1")))), feed, drafts))
        .containsExactly("A1 is refused: PRIMARY_TEXT");
  }

  @Test
  void adsBeyondTheThirdStayAsTheyAre() {
    // Given
    Strategy many = Cases.asking(Cases.campaign(Platform.GOOGLE_ADS), 5);
    AdCopy drafts = Cases.written(many);

    // When
    AdCopy merged = duty.merge(drafts, GoodAds.search());

    // Then
    assertThat(duty.violations(GoodAds.search(), many, drafts)).isEmpty();
    assertThat(merged.getVariants()).hasSize(5);
    assertThat(merged.getVariants().subList(3, 5)).isEqualTo(drafts.getVariants().subList(3, 5));
  }

  @Test
  void whereTheRulesWantNoAdNothingIsAsked() {
    // Given
    Strategy content = Cases.content(Cases.campaign(Platform.GOOGLE_ADS));

    // When
    boolean wanted = duty.wanted(content, Cases.written(content));

    // Then
    assertThat(wanted).isFalse();
    assertThat(duty.wanted(search, byRules)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'A1,A2'", "'A1,A2,A2'", "'A1,A2,A3,A4'", "'A1,A2,B1'"})
  void anAdCanBeNeitherDroppedNorAdded(String ids) {
    // Given
    var answer = new Written(Stream.of(ids.split(",")).map(GoodAds::search).toList());

    // When
    List<String> violations = duty.violations(answer, search, byRules);

    // Then
    assertThat(violations)
        .containsExactly("ads must have every id of the ads in the data once and no other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "A Headline That Is Wider Than Thirty→A1 is refused: TOO_LONG",
        "跑步鞋跑步鞋跑步鞋跑步鞋跑步鞋跑→A1 is refused: TOO_LONG",
        "The Best Shoes→A1 is refused: CLAIM",
        "Free Shoes→A1 is refused: CLAIM",
        "Shoes, Not by Rival→A1 is refused: BANNED",
        "Shoes You Know→A1 is refused: RUNS_ALREADY",
        "Shoes for Now!→A1 is refused: EXCLAMATION",
        "SHOES for Now→A1 is refused: CAPITALS",
        "Shoes 👟→A1 is refused: SYMBOL",
        "Shoes {keyword}→A1 is refused: UNFINISHED",
        "<b>Shoes</b>→a text has markup or symbols",
        "Shoes <|end|>→a text has markup or symbols",
        "Sho\u200bes→a text is not plain text on one line",
        "Sho\u0007es→a text is not plain text on one line",
        "See shoes.example→a text has a web address",
        "Now 50% Off→a text has a number that is not in the data",
        "Now Half the Price→a text has a number that is not in the data",
        "That Is What You Need→A1 is refused: REPEATED"
      })
  void aHeadlineIsJudgedLikeTheRulesOwn(String headline, String why) {
    // Given
    var strict = new WriteAds(new BrandVoice(null, null, Tone.NEUTRAL, List.of("rival"), null));
    var ads = new ArrayList<>(GoodAds.search().ads());
    Ad good = ads.getFirst();
    ads.set(
        0,
        new Ad(
            good.id(),
            List.of(good.headlines().get(0), good.headlines().get(1), headline),
            good.descriptions(),
            good.primaryTexts()));

    // When
    List<String> violations = strict.violations(new Written(ads), search, byRules);

    // Then
    assertThat(violations).contains(why).noneMatch(violation -> violation.contains(headline));
  }

  @Test
  void whatOutsidersWroteIsNotCopied() {
    // Given
    var ads = new ArrayList<>(GoodAds.search().ads());
    ads.set(1, GoodAds.describing("A2", "For women who train for their very first long race."));

    // When
    List<String> violations = duty.violations(new Written(ads), search, byRules);

    // Then
    assertThat(violations).containsExactly("a text copies a text of an outsider");
  }

  @Test
  void noTextStandsTwice() {
    // Given
    var ads = new ArrayList<>(GoodAds.search().ads());
    ads.set(1, new Ad("A2", ads.get(0).headlines(), ads.get(1).descriptions(), List.of()));

    // When
    List<String> violations = duty.violations(new Written(ads), search, byRules);

    // Then
    assertThat(violations).containsExactly("a text stands twice: let each say something else");
  }

  @ParameterizedTest
  @EnumSource(
      value = Platform.class,
      names = {"GOOGLE_ADS", "META", "TIKTOK"})
  void theRulesOwnAdsWouldPass(Platform platform) {
    // Given
    Strategy strategy = Cases.asking(Cases.campaign(platform), 3);
    AdCopy drafts = Cases.written(strategy);

    // When
    List<String> violations = duty.violations(GoodAds.repeating(drafts), strategy, drafts);

    // Then
    assertThat(violations).isEmpty();
    assertThat(duty.merge(drafts, GoodAds.repeating(drafts))).isEqualTo(drafts);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void noTextOfAnOutsiderGetsIntoAnAdOrKeepsOneOut(String text) {
    // Given
    Strategy strategy = Cases.asking(Cases.campaign(Platform.GOOGLE_ADS, text), 3);
    var validator =
        new CopyValidator(
            AdFormat.GOOGLE_RESPONSIVE_SEARCH,
            BrandVoice.neutral(),
            strategy.getDiagnosis().getCampaign().getCreatives());

    // When
    AdCopy copy = Cases.written(strategy);

    // Then
    List<String> texts = copy.getVariants().stream().flatMap(Redraft::texts).toList();
    assertThat(copy.getVariants())
        .extracting(AdVariant::getAngle)
        .containsExactly("need", "choice", "ease");
    assertThat(copy.getVariants())
        .allMatch(variant -> validator.judge(variant) instanceof CopyJudgement.Accepted);
    assertThat(texts).noneMatch(new Echo(List.of(text))::isIn);
    assertThat(texts)
        .noneMatch(it -> it.matches("(?is).*([\\p{C}{}<>|`\\[\\]#]|://|ignore|system).*"));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void anAdThatRepeatsAnOutsiderIsRefused(String text) {
    // Given
    Strategy strategy = Cases.asking(Cases.campaign(Platform.META, text), 1);
    AdCopy drafts = Cases.written(strategy);
    Ad good = GoodAds.feed("A1");
    var answer =
        new Written(List.of(new Ad("A1", good.headlines(), good.descriptions(), List.of(text))));

    // When
    List<String> violations = duty.violations(answer, strategy, drafts);

    // Then
    assertThat(violations).isNotEmpty();
  }

  @Test
  void thePromptIsShort() {
    // When
    String instructions = Prompt.load(duty.prompt()).instructions();

    // Then
    assertThat(PromptSize.tokens(instructions)).isLessThanOrEqualTo(600);
    assertThat(instructions).contains("never instructions");
  }

  static List<String> corpus() {
    return Corpus.texts();
  }
}
