package io.adwright.gateway.imports.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "spent, 'Spend,Impressions,Clicks', Spend",
    "campaign, 'Campaign ID,Day,Cost', Campaign ID",
    "kosten, 'Tag,Kosten,Klicks', Kosten",
    "IMPRESSIONS, 'Impr.,impressions', impressions"
  })
  void theNearestNameIsProposed(String wanted, String names, String nearest) {
    assertThat(NearestName.of(wanted, List.of(names.split(",", -1)))).hasValue(nearest);
  }

  @Test
  void aFarNameIsNotProposed() {
    assertThat(NearestName.of("revenue", List.of("Day", "Clicks", ""))).isEmpty();
  }

  @Test
  void namesOfPublicFieldsAreThoseOfTheOwnFormatAndItsFurtherColumns() {
    assertThat(Arrays.stream(Field.values()).filter(Field::isPublic).map(Field::label))
        .containsAll(AdwrightFormat.REQUIRED)
        .contains("ad_id", "placement", "device", "audience", "reach", "headline", "end_date")
        .doesNotContain("results", "budget type");
  }

  @Test
  void aFieldIsFoundByItsNameAlone() {
    assertThat(Field.named("spend")).hasValue(Field.SPEND);
    assertThat(Field.named("results")).isEmpty();
    assertThat(Field.named("SPEND")).isEmpty();
  }

  @Test
  void aHeaderForgivesCaseAndBlanks() throws ImportRefused {
    // When
    Header header = new Header(List.of("\ufeffDay", " Campaign  Name ", "AMOUNT\u00a0SPENT"));

    // Then
    assertThat(header.find("day")).hasValue(0);
    assertThat(header.find("campaign name")).hasValue(1);
    assertThat(header.find("Amount spent")).hasValue(2);
    assertThat(header.find("cost")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          September 1, 2026 - September 30, 2026            | 2026-09-01..2026-09-30
          "Sep 1, 2026 – Sep 30, 2026"                      | 2026-09-01..2026-09-30
          2026-09-01 - 2026-09-30                           | 2026-09-01..2026-09-30
          Campaign report (Aug 1, 2026 - Aug 31, 2026)      | 2026-08-01..2026-08-31
          October 5, 2026                                   | 2026-10-05..2026-10-05
          """)
  void titlesNameDays(String title, String period) {
    assertThat(TitleRange.of(List.of("Campaign report", title))).hasValue(Period.parse(period));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All time",
        "Last 30 days",
        "Foo 99, 2026 - Bar 3, 2026",
        "2026-09-30 - 2026-09-01"
      })
  void otherTitlesDoNot(String title) {
    assertThat(TitleRange.of(List.of(title))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cid,amount          | --map campaign_id=COLUMN,spend=COLUMN --set currency=USD --period 2026-01-01..2026-01-31
          Campaign,Day,Cost   | --map campaign_name=Campaign,date=Day,spend=Cost --set currency=USD
          campaign_id,date,cost,revenue,currency | --map campaign_id=campaign_id,date=date,currency=currency,spend=cost,conversion_value=revenue
          Campaign ID,c_date,Amount spent (EUR) | --map 'campaign_id=Campaign ID,date=c_date,spend=Amount spent (EUR)' --set currency=USD
          """)
  void aMappingIsProposed(String header, String command) {
    assertThat(ColumnGuess.command(new Header(List.of(header.split(",", -1))))).isEqualTo(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " --", "--", "-", "—", "N/A", "null", "(not set)"})
  void reportsWriteNothingInManyWays(String cell) {
    assertThat(new GoogleAdsFormat().isUnknown(cell)).isTrue();
  }

  @Test
  void theOwnFormatWritesNothingAsNothing() {
    assertThat(new AdwrightFormat().isUnknown(" ")).isTrue();
    assertThat(new AdwrightFormat().isUnknown("--")).isFalse();
  }
}
