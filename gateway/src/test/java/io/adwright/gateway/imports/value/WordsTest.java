package io.adwright.gateway.imports.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void theNamesOfStatesAreKnown(DeliveryStatus status) {
    assertThat(Vocabulary.status(List.of(status.name()))).hasValue(status);
    assertThat(Vocabulary.status(List.of(status.name().toLowerCase(Locale.ROOT)))).hasValue(status);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void theNamesOfObjectivesAreKnown(Objective objective) {
    assertThat(Vocabulary.objective(objective.name())).hasValue(objective);
    assertThat(Vocabulary.objective("OUTCOME_" + objective.name())).hasValue(objective);
  }

  @ParameterizedTest
  @EnumSource
  void theNamesOfPlatformsAreKnown(Platform platform) {
    assertThat(Vocabulary.platform(platform.name())).hasValue(platform);
  }

  @ParameterizedTest
  @CsvSource({
    "not_delivering, PAUSED",
    "Campaign off, PAUSED",
    "inactive, PAUSED",
    "recently_completed, ENDED",
    "Learning limited, LEARNING",
    "Not eligible, PENDING",
    "in_review, PENDING"
  })
  void statesOfAdsManagerAreKnown(String text, DeliveryStatus expected) {
    assertThat(Vocabulary.status(List.of(text))).hasValue(expected);
  }

  @Test
  void aStoppedCampaignIsStoppedWhateverElseIsSaid() {
    assertThat(Vocabulary.status(List.of("Enabled", "Paused", "limited by budget")))
        .hasValue(DeliveryStatus.PAUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "humming", "42"})
  void otherWordsAreNotGuessed(String text) {
    assertThat(Vocabulary.status(List.of(text))).isEmpty();
    assertThat(Vocabulary.objective(text)).isEmpty();
    assertThat(Vocabulary.platform(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"USD", "usd", "' eur '", "JPY", "KWD"})
  void payableCurrenciesAreKnown(String code) throws BadCell {
    assertThat(Currencies.parse(code).getCurrencyCode()).isEqualToIgnoringCase(code.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "US", "XXX", "XAU", "€", "DOLLAR"})
  void othersAreNone(String code) {
    assertThatExceptionOfType(BadCell.class).isThrownBy(() -> Currencies.parse(code));
  }

  @ParameterizedTest
  @CsvSource({
    "12.34%, POINT, 0.1234",
    "'12,5 %', COMMA, 0.125",
    "> 90%, POINT, 0.9",
    "< 10%, POINT, 0",
    "2.5, POINT, 2.5",
    "350.00%, POINT, 3.5"
  })
  void sharesAreRatios(String text, NumberStyle style, BigDecimal expected) throws BadCell {
    assertThat(Percent.ratio(text, style)).isEqualByComparingTo(expected);
  }

  @Test
  void aFoldedTextIsTheSameHoweverItIsWritten() {
    assertThat(Texts.folded("\ufeff Amount\u00a0  Spent\t(USD) ")).isEqualTo("amount spent (usd)");
  }

  @Test
  void aQuotedTextIsShort() {
    assertThat(Texts.quoted("x".repeat(100))).isEqualTo("x".repeat(60) + "…");
    assertThat(Texts.quoted(" short ")).isEqualTo("short");
  }

  @Test
  void aParserThatRemembersParsesATextOnce() throws BadCell {
    // Given
    int[] calls = new int[1];
    CellParser<Integer> parser =
        CellParser.remembering(
            text -> {
              calls[0]++;
              return text.length();
            });

    // When
    int sum = parser.parse("four") + parser.parse("four") + parser.parse("six");

    // Then
    assertThat(sum).isEqualTo(11);
    assertThat(calls[0]).isEqualTo(2);
  }
}
