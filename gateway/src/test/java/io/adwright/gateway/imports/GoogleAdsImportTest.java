package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Platform;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleAdsImportTest {

  private static final String DAILY =
      """
      Campaign report
      "October 1, 2026 - October 2, 2026"
      Day,Campaign,Campaign ID,Campaign state,Budget,Budget name,Currency code,Impr.,Clicks,CTR,\
      Avg. CPC,Cost,Conversions,Conv. value,Search lost IS (budget),Target ROAS,Customer ID
      2026-10-01,Brand,77,Enabled,"1,000.00", --,USD,"12,345",678,5.49%,1.53,"1,037.34",20.50,\
      "2,345.60",34.21%,250.00%,123-456-7890
      2026-10-02,Brand,77,Enabled,"1,000.00", --,USD,"9,876",501,5.07%,1.61,806.61,18.00,\
      "1,999.99",< 10%,250.00%,123-456-7890
      Total: Campaigns, --, --, --, --, --,USD,"22,221","1,179",5.31%,1.56,"1,843.95",38.50,\
      "4,345.59", --, --, --
      """;

  @Test
  void titlesAndTotalsAreIgnoredAndCounted() {
    // When
    ImportResult result = Imports.of(DAILY);

    // Then
    assertThat(result.format()).isEqualTo("google-ads");
    assertThat(result.rows()).isEqualTo(new RowCounts(5, 2, 0, 3));
    assertThat(result.notes()).contains("Ignored: 2 title lines.", "Ignored: 1 row of totals.");
  }

  @Test
  void groupedNumbersAreReadAndDerivedColumnsAreNot() {
    // When
    ImportResult result = Imports.of(DAILY);

    // Then
    MetricsWindow day = Imports.windows(result).getFirst();
    assertThat(day.getImpressions()).hasValue(12_345L);
    assertThat(day.getSpendMicros()).hasValue(1_037_340_000L);
    assertThat(day.getConversionCount()).hasValue(20.5);
    assertThat(day.getConversionValueMicros()).hasValue(2_345_600_000L);
    assertThat(day.getDailyBudgetMicros()).hasValue(1_000_000_000L);
    assertThat(result.notes()).contains("Columns not read: CTR, Avg. CPC.");
  }

  @Test
  void accountTargetAndPlatformComeFromTheReport() {
    // When
    CampaignProfile profile = Imports.campaign(Imports.of(DAILY)).profile();

    // Then
    assertThat(profile.getRef().getPlatform()).isEqualTo(Platform.GOOGLE_ADS);
    assertThat(profile.getRef().getAccountId()).isEqualTo("123-456-7890");
    assertThat(profile.getRef().getCampaignId()).isEqualTo("77");
    assertThat(profile.getTargets().getRoas()).hasValue(2.5);
    assertThat(profile.getBudgetShared()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Enabled | Eligible           | --                | --     | ACTIVE
          Enabled | Eligible (Limited) | limited by budget | --     | LIMITED_BY_BUDGET
          Enabled | Eligible           | --                | 12.40% | LIMITED_BY_BUDGET
          Enabled | Eligible           | --                | > 90%  | LIMITED_BY_BUDGET
          Enabled | Eligible           | --                | < 10%  | ACTIVE
          Enabled | Eligible (Learning)| --                | --     | LEARNING
          Paused  | Paused             | paused            | 40.00% | PAUSED
          Removed | Removed            | removed           | --     | ENDED
          Enabled | Pending            | pending           | --     | PENDING
          Enabled | Ended              | ended             | --     | ENDED
          """)
  void theStateIsReadFromAllItsColumns(
      String state, String status, String reasons, String lost, DeliveryStatus expected) {
    // Given
    String csv =
        """
        Day,Campaign,Campaign state,Status,Status reasons,Currency code,Impr.,Clicks,Cost,Search lost IS (budget)
        2026-10-01,Brand,%s,%s,%s,USD,10,1,2.00,%s
        """
            .formatted(state, status, reasons, lost);

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.campaign(result).profile().getStatus()).isEqualTo(expected);
  }

  @Test
  void twoDashesAreUnknown() {
    // Given
    String csv =
        """
        Day,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value
        2026-10-01,Brand,USD,10,1,2.00, --, --
        """;

    // When
    MetricsWindow day = Imports.windows(Imports.of(csv)).getFirst();

    // Then
    assertThat(day.getConversionCount()).isEmpty();
    assertThat(day.getConversionValueMicros()).isEmpty();
    assertThat(day.getSpendMicros()).hasValue(2_000_000L);
  }

  @Test
  void conversionsThatAreAllWorthNothingHaveNoValue() {
    // Given
    String csv =
        """
        Day,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value
        2026-10-01,Leads,USD,10,5,2.00,2.00,0.00
        2026-10-02,Leads,USD,10,5,2.00,0.00,0.00
        2026-10-01,Shop,USD,10,5,2.00,2.00,80.00
        2026-10-02,Shop,USD,10,5,2.00,0.00,0.00
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.campaigns().get(0).windows())
        .allSatisfy(w -> assertThat(w.getConversionValueMicros()).isEmpty());
    assertThat(result.campaigns().get(0).flags()).anyMatch(f -> f.contains("no value is assigned"));
    assertThat(result.campaigns().get(1).windows().get(1).getConversionValueMicros()).hasValue(0L);
  }

  @Test
  void europeanNumbersAreReadWhereTheColumnLeavesNoDoubt() {
    // Given
    String csv =
        """
        Campaign report
        2026-10-01 - 2026-10-02
        Day;Campaign;Currency code;Impr.;Clicks;Cost;Conversions
        2026-10-01;Brand;EUR;12.345;1.234;1.234,56;3,50
        2026-10-02;Brand;EUR;9.876;987;99,90;0,50
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected()).isEmpty();
    assertThat(Imports.impressions(result)).isEqualTo(22_221);
    assertThat(Imports.clicks(result)).isEqualTo(2_221);
    assertThat(Imports.spend(result)).isEqualTo(1_334_460_000);
    assertThat(Imports.conversions(result)).isEqualTo(4.0);
  }

  @Test
  void aReportWithoutDaysIsOneWindowOverTheRangeInItsTitle() {
    // Given
    String csv =
        """
        Campaign report
        September 1, 2026 - September 30, 2026
        Campaign status,Campaign,Budget,Budget type,Impr.,Clicks,Cost,Currency code
        Enabled,Spring,50.00,Daily,"40,000",900,990.00,CAD
        Paused,Old,900.00,Campaign total,0,0,0.00,CAD
        Total: Account, --, --, --,"40,000",900,990.00,CAD
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(5, 2, 0, 3));
    MetricsWindow window = result.campaigns().getFirst().windows().getFirst();
    assertThat(window.getGranularity()).isEqualTo(Granularity.PERIOD);
    assertThat(window.getStart()).isEqualTo("2026-09-01T00:00:00Z");
    assertThat(window.getEnd()).isEqualTo("2026-10-01T00:00:00Z");
    CampaignProfile old = result.campaigns().get(1).profile();
    assertThat(old.getDailyBudgetMicros()).isEmpty();
    assertThat(old.getTotalBudgetMicros()).hasValue(900_000_000L);
  }

  @Test
  void allTimeNeedsAPeriod() {
    // Given
    String csv =
        """
        Campaign report
        All time
        Campaign,Impr.,Clicks,Cost,Currency code
        Spring,100,9,9.00,CAD
        """;

    // When
    ImportRefused refused = Imports.refusalOf(csv);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NO_DATES);
    assertThat(refused.hint()).contains("--period 2026-01-01..2026-01-31");
  }

  @Test
  void partsOfADayAreAdded() {
    // Given
    String csv =
        """
        Day,Campaign,Device,Currency code,Cost,Impr.,Clicks,Conversions
        2026-09-01,Roofs,Mobile phones,CAD,10.00,100,5,1.00
        2026-09-01,Roofs,Computers,CAD,4.50,50,2,0.50
        2026-09-01,Roofs,Tablets,CAD,0.50,5,0,0.00
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result)).hasSize(1);
    assertThat(Imports.spend(result)).isEqualTo(15_000_000);
    assertThat(Imports.conversions(result)).isEqualTo(1.5);
  }

  @Test
  void aCampaignThatIsCalledTotalIsNoTotal() {
    // Given
    String csv =
        """
        Campaign,Day,Currency code,Impr.,Clicks,Cost
        Total: wine,2026-10-01,USD,10,1,2.00
        Total: Campaigns, --,USD,10,1,2.00
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(Imports.campaign(result).profile().getName()).isEqualTo("Total: wine");
  }

  @Test
  void aSharedBudgetIsToldByItsName() {
    // Given
    String csv =
        """
        Day,Campaign,Budget,Budget name,Budget ID,Currency code,Impr.,Clicks,Cost
        2026-10-01,Brand,80.00,Shared EU,4711,USD,10,1,2.00
        """;

    // When
    CampaignProfile profile = Imports.campaign(Imports.of(csv)).profile();

    // Then
    assertThat(profile.getBudgetShared()).isTrue();
    assertThat(profile.getBudgetEntityId()).hasValue("4711");
  }

  @Test
  void withoutACustomerIdTheFileNameOrASettingNamesTheAccount() {
    // Given
    String csv = "Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-10-01,Brand,USD,10,1,2.00\n";

    // When
    ImportResult named =
        Imports.of(csv, ImportRequest.plain("123-456-7890 Campaign report.csv", "t"));
    ImportResult set = Imports.of(csv, Imports.mapping(Map.of(), Map.of("account_id", "a9")));
    ImportResult unknown = Imports.of(csv);

    // Then
    assertThat(account(named)).isEqualTo("123-456-7890");
    assertThat(account(set)).isEqualTo("a9");
    assertThat(account(unknown)).isEqualTo("unknown-account");
    assertThat(unknown.notes()).anyMatch(n -> n.contains("--set account_id="));
  }

  @Test
  void amountsWithACurrencySymbolAreRead() {
    // Given
    String csv =
        "Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-10-01,Brand,GBP,10,1,\"£1,172.45\"\n";

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.spend(result)).isEqualTo(1_172_450_000);
  }

  @Test
  void withoutACurrencyTheFileIsRefused() {
    // Given
    String csv = "Day,Campaign,Impr.,Clicks,Cost\n2026-10-01,Brand,10,1,2.00\n";

    // When
    ImportRefused refused = Imports.refusalOf(csv);

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.NO_CURRENCY);
    assertThat(refused.hint()).contains("--set currency=USD");
  }

  private static String account(ImportResult result) {
    return Imports.campaign(result).profile().getRef().getAccountId();
  }
}
