package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Platform;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedImportTest {

  private static final ImportRequest DAILY =
      Imports.mapping(
          Map.of("campaign_id", "cid", "date", "when", "spend", "paid", "clicks", "hits"),
          Map.of("currency", "INR"));

  @Test
  void severalRowsOfACampaignAndDayAreAdded() {
    // Given
    String csv =
        """
        cid,when,paid,hits
        7,2026-01-05,1.25,3
        7,2026-01-05,1.25,3
        7,2026-01-06,2.50,4
        """;

    // When
    ImportResult result = Imports.of(csv, DAILY);

    // Then
    assertThat(result.format()).isEqualTo("mapped");
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 3, 0, 0));
    assertThat(Imports.windows(result))
        .extracting(w -> w.getSpendMicros().orElseThrow())
        .containsExactly(2_500_000L, 2_500_000L);
    assertThat(result.notes())
        .contains("Rows added to an earlier one of the same campaign and days: 1.");
  }

  @Test
  void rowsWithoutADateAreOneWindowOverThePeriod() {
    // Given
    String csv = "ad,cid,paid\n1,7,1.25\n2,7,2.25\n";
    ImportRequest request =
        Imports.over(
            "2026-01-01..2026-01-31",
            Imports.mapping(
                Map.of("campaign_id", "cid", "spend", "paid"), Map.of("currency", "INR")));

    // When
    MetricsWindow window = Imports.windows(Imports.of(csv, request)).getFirst();

    // Then
    assertThat(window.getGranularity()).isEqualTo(Granularity.PERIOD);
    assertThat(window.getStart()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(window.getEnd()).isEqualTo("2026-02-01T00:00:00Z");
    assertThat(window.getSpendMicros()).hasValue(3_500_000L);
  }

  @Test
  void withoutADateAndAPeriodTheFileIsRefused() {
    // Given
    ImportRequest request =
        Imports.mapping(Map.of("campaign_id", "cid", "spend", "paid"), Map.of("currency", "INR"));

    // When
    ImportRefused refused = Imports.refusalOf("cid,paid\n7,1\n", request);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NO_DATES);
    assertThat(refused.hint()).contains("--period 2026-01-01..2026-01-31");
  }

  @Test
  void withoutACurrencyTheFileIsRefused() {
    // Given
    ImportRequest request =
        Imports.mapping(Map.of("campaign_id", "cid", "date", "when", "spend", "paid"), Map.of());

    // When
    ImportRefused refused = Imports.refusalOf("cid,when,paid\n7,2026-01-05,1\n", request);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NO_CURRENCY);
    assertThat(refused.hint()).contains("--set currency=USD");
  }

  @Test
  void constantsFillWhatNoColumnCarries() {
    // Given
    ImportRequest request =
        Imports.mapping(
            Map.of("date", "when", "spend", "paid"),
            Map.of(
                "campaign_id", "only",
                "currency", "inr",
                "time_zone", "Asia/Kolkata",
                "platform", "tiktok",
                "account_id", "a1",
                "target_roas", "2.5",
                "objective", "sales"));

    // When
    ImportedCampaign campaign = Imports.campaign(Imports.of("when,paid\n2026-01-05,1\n", request));

    // Then
    assertThat(campaign.profile().getRef().getPlatform()).isEqualTo(Platform.TIKTOK);
    assertThat(campaign.profile().getRef().getAccountId()).isEqualTo("a1");
    assertThat(campaign.profile().getTargets().getRoas()).hasValue(2.5);
    assertThat(campaign.profile().getCurrency()).isEqualTo("INR");
    assertThat(campaign.asOf()).isEqualTo("2026-01-05T18:30:00Z");
  }

  @Test
  void platformAndTimeZoneOfTheRequestStandWhereNothingElseDoes() {
    // Given
    ImportRequest request =
        new ImportRequest(
            "report.csv",
            "tenant",
            DAILY.map(),
            DAILY.set(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ZoneId.of("Asia/Tokyo")),
            Optional.of(Platform.LINKEDIN));

    // When
    ImportedCampaign campaign =
        Imports.campaign(Imports.of("cid,when,paid,hits\n7,2026-01-05,1,1\n", request));

    // Then
    assertThat(campaign.profile().getRef().getPlatform()).isEqualTo(Platform.LINKEDIN);
    assertThat(campaign.profile().getTimeZone()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void campaignsKnownByNameOnlyAreOneHoweverTheNameIsWritten() {
    // Given
    ImportRequest request =
        Imports.mapping(
            Map.of("campaign_name", "name", "date", "when", "spend", "paid"),
            Map.of("currency", "INR"));
    String csv = "name,when,paid\nfacebook_tier2,2026-01-05,1\nfacebOOK_tier2 ,2026-01-06,2\n";

    // When
    ImportedCampaign campaign = Imports.campaign(Imports.of(csv, request));

    // Then
    assertThat(campaign.windows()).hasSize(2);
    assertThat(campaign.profile().getRef().getCampaignId()).isEqualTo("facebook_tier2");
    assertThat(campaign.profile().getName()).isEqualTo("facebOOK_tier2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-05        | 2026-01-13        | 2026-01-05 | 2026-01-13
          2026/1/5          | 2026/1/13         | 2026-01-05 | 2026-01-13
          20260105          | 20260113          | 2026-01-05 | 2026-01-13
          1/5/26            | 1/13/26           | 2026-01-05 | 2026-01-13
          01/05/2026        | 01/13/2026        | 2026-01-05 | 2026-01-13
          5/1/2026          | 13/1/2026         | 2026-01-05 | 2026-01-13
          05-01-2026        | 13-01-2026        | 2026-01-05 | 2026-01-13
          5.1.2026          | 13.1.2026         | 2026-01-05 | 2026-01-13
          5.1.2026          | 6.1.2026          | 2026-01-05 | 2026-01-06
          Jan 5, 2026       | Jan 13, 2026      | 2026-01-05 | 2026-01-13
          January 5, 2026   | January 13, 2026  | 2026-01-05 | 2026-01-13
          5 Jan 2026        | 13 january 2026   | 2026-01-05 | 2026-01-13
          2026-01-05T00:00:00Z | 2026-01-13 00:00:00 | 2026-01-05 | 2026-01-13
          5/5/2026          | 6/6/2026          | 2026-05-05 | 2026-06-06
          """)
  void datesAreReadAsAllOfThemAllow(String first, String second, String firstDay, String lastDay) {
    // Given
    String csv = "cid;when;paid;hits\n7;%s;1;1\n7;%s;1;1\n".formatted(first, second);

    // When
    ImportResult result = Imports.of(csv, DAILY);

    // Then
    assertThat(result.rejected()).isEmpty();
    assertThat(Imports.windows(result))
        .extracting(w -> w.getStart().toString().substring(0, 10))
        .containsExactly(firstDay, lastDay);
  }

  @Test
  void datesThatMayBeEitherWayRoundAreRefused() {
    // When
    ImportRefused refused =
        Imports.refusalOf("cid,when,paid,hits\n7,1/2/26,1,1\n7,3/4/26,1,1\n", DAILY);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.AMBIGUOUS_DATE);
    assertThat(refused.detail()).contains("'1/2/26'");
    assertThat(refused.hint())
        .contains("--date-format dd/MM/yyyy")
        .contains("--date-format MM/dd/yyyy");
  }

  @ParameterizedTest
  @CsvSource({
    "dd/MM/yy, 2026-02-01",
    "MM/dd/yy, 2026-01-02",
    "d/M/yy, 2026-02-01",
    "DD/MM/YY, 2026-02-01"
  })
  void aDateFormatSettlesIt(String format, String day) {
    // When
    ImportResult result =
        Imports.of("cid,when,paid,hits\n7,01/02/26,1,1\n", Imports.datesAs(format, DAILY));

    // Then
    assertThat(Imports.windows(result).getFirst().getStart()).isEqualTo(day + "T00:00:00Z");
  }

  @Test
  void aRowAgainstTheOrderOfTheOthersIsSetAside() {
    // Given
    String csv = "cid,when,paid,hits\n7,1/20/26,1,1\n7,1/21/26,1,1\n7,22/1/26,1,1\n7,1/2/26,1,1\n";

    // When
    ImportResult result = Imports.of(csv, DAILY);

    // Then
    assertThat(result.rejected())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(4);
              assertThat(row.reason()).contains("MM/dd/yyyy in this file");
            });
    assertThat(Imports.windows(result).getFirst().getStart()).isEqualTo("2026-01-02T00:00:00Z");
  }

  @Test
  void amountsFinerThanAMicroAreRoundedHalfEvenAndCounted() {
    // Given
    String csv =
        """
        cid,when,paid,hits
        7,2026-01-05,1.429999948,1
        7,2026-01-06,0.0000005,1
        7,2026-01-07,0.0000015,1
        """;

    // When
    ImportResult result = Imports.of(csv, DAILY);

    // Then
    assertThat(Imports.windows(result))
        .extracting(w -> w.getSpendMicros().orElseThrow())
        .containsExactly(1_430_000L, 0L, 2L);
    assertThat(result.notes())
        .contains("3 amounts had more than six decimals; rounded to a micro.");
  }

  @Test
  void titleLinesAboveAMappedHeaderAreIgnored() {
    // When
    ImportResult result = Imports.of("My export\n\ncid,when,paid,hits\n7,2026-01-05,1,1\n", DAILY);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 1, 0, 2));
  }

  @Test
  void mappedColumnsAreFoundWhateverTheirCase() {
    // When
    ImportResult result = Imports.of("CID, When ,Paid,HITS\n7,2026-01-05,1,1\n", DAILY);

    // Then
    assertThat(result.rows().accepted()).isEqualTo(1);
  }

  @Test
  void aColumnThatDoesNotExistIsRefusedWithTheNearest() {
    // When
    ImportRefused refused = Imports.refusalOf("cid,when,payed,hits\n7,2026-01-05,1,1\n", DAILY);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.UNKNOWN_COLUMN);
    assertThat(refused.detail()).contains("'paid' (is 'payed' meant?)");
    assertThat(refused.hint()).contains("cid, when, payed, hits");
  }

  @Test
  void aFieldThatDoesNotExistIsRefusedWithTheNearest() {
    // When
    ImportRefused refused =
        Imports.refusalOf("a\n1\n", Imports.mapping(Map.of("campagn_id", "a"), Map.of()));

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.UNKNOWN_FIELD);
    assertThat(refused.detail()).contains("'campagn_id'").contains("Is 'campaign_id' meant?");
    assertThat(refused.hint()).contains("conversion_value");
  }

  @ParameterizedTest
  @CsvSource({
    "currency, XYZ",
    "time_zone, Berlin",
    "platform, Billboards",
    "status, perhaps",
    "target_roas, high",
    "date, 1/2/26"
  })
  void aConstantThatCannotBeReadIsRefused(String field, String constant) {
    // When
    ImportRefused refused =
        Imports.refusalOf("a\n1\n", Imports.mapping(Map.of(), Map.of(field, constant)));

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.BAD_SETTING);
    assertThat(refused.detail()).contains("--set " + field + "=" + constant);
  }

  @Test
  void aMappingWithoutCampaignOrNumbersIsRefused() {
    // Given
    String csv = "cid,when,paid\n7,2026-01-05,1\n";
    Map<String, String> inr = Map.of("currency", "INR");

    // When
    ImportRefused noCampaign =
        Imports.refusalOf(csv, Imports.mapping(Map.of("date", "when", "spend", "paid"), inr));
    ImportRefused noNumbers =
        Imports.refusalOf(csv, Imports.mapping(Map.of("date", "when", "campaign_id", "cid"), inr));

    // Then
    assertThat(noCampaign.code()).isEqualTo(RefusalCode.INCOMPLETE_MAPPING);
    assertThat(noNumbers.code()).isEqualTo(RefusalCode.INCOMPLETE_MAPPING);
  }

  @Test
  void aSumThatGetsTooLargeIsSetAside() {
    // Given
    StringBuilder csv = new StringBuilder("cid,when,paid,hits\n");
    for (int i = 0; i < 93; i++) {
      csv.append("7,2026-01-05,100000000000,1\n");
    }

    // When
    ImportResult result = Imports.of(csv.toString(), DAILY);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(93, 92, 1, 0));
    assertThat(result.rejected().getFirst().reason()).contains("gets too large");
  }
}
