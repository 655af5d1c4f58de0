package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaAdsImportTest {

  private static final String HEADER =
      "Reporting starts,Reporting ends,Campaign name,Campaign ID,Campaign delivery,Results,"
          + "Result indicator,Reach,Impressions,Amount spent (EUR),Link clicks,Clicks (all),"
          + "Purchases,Purchases conversion value,Website purchases\n";

  private static final String PURCHASE = "actions:offsite_conversion.fb_pixel_purchase";

  @Test
  void aDayIsReadFromItsDocumentedColumns() {
    // Given
    String csv =
        HEADER
            + "2026-10-01,2026-10-01,Sales,120,active,4,%s,900,1200,33.50,25,40,4,210.00,4\n"
                .formatted(PURCHASE);

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.format()).isEqualTo("meta-ads");
    MetricsWindow day = Imports.windows(result).getFirst();
    assertThat(day.getGranularity()).isEqualTo(Granularity.DAY);
    assertThat(day.getSpendMicros()).hasValue(33_500_000L);
    assertThat(day.getClicks()).hasValue(25L);
    assertThat(day.getConversionCount()).hasValue(4.0);
    assertThat(day.getConversionValueMicros()).hasValue(210_000_000L);
    assertThat(day.getReach()).hasValue(900L);
    CampaignProfile profile = Imports.campaign(result).profile();
    assertThat(profile.getRef().getPlatform()).isEqualTo(Platform.META);
    assertThat(profile.getCurrency()).isEqualTo("EUR");
    assertThat(profile.getObjective()).isEqualTo(Objective.SALES);
    assertThat(profile.getStatus()).isEqualTo(DeliveryStatus.ACTIVE);
  }

  @Test
  void aRowOverSeveralDaysIsOneWindow() {
    // Given
    String csv =
        HEADER + "2026-10-01,2026-10-31,Sales,120,inactive,,,900,1200,33.50,25,40,4,210.00,4\n";

    // When
    MetricsWindow window = Imports.windows(Imports.of(csv)).getFirst();

    // Then
    assertThat(window.getGranularity()).isEqualTo(Granularity.PERIOD);
    assertThat(window.getStart()).isEqualTo("2026-10-01T00:00:00Z");
    assertThat(window.getEnd()).isEqualTo("2026-11-01T00:00:00Z");
  }

  @Test
  void theDayColumnWinsOverTheRangeOfTheReport() {
    // Given
    String csv =
        """
        Reporting starts,Reporting ends,Day,Campaign name,Impressions,Amount spent (USD)
        2026-10-01,2026-10-31,2026-10-02,Sales,100,2.50
        2026-10-01,2026-10-31,2026-10-01,Sales,90,2.40
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result))
        .extracting(w -> w.getStart().toString())
        .containsExactly("2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z");
  }

  @Test
  void oneNameOfAPurchaseIsCounted() {
    // Given
    String csv =
        """
        Day,Campaign name,Impressions,Amount spent (USD),Website purchases,Purchases,Results
        2026-10-01,Sales,100,2.50,3,4,4
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.conversions(result)).isEqualTo(4.0);
    assertThat(result.notes()).contains("Columns not read: Website purchases.");
  }

  @Test
  void anEmptyCountIsZeroInACampaignThatHasThatCountElsewhere() {
    // Given
    String csv =
        HEADER
            + "2026-10-01,2026-10-01,Sales,1,active,,,900,1200,33.50,,40,,,\n"
            + "2026-10-02,2026-10-02,Sales,1,active,2,%s,900,1200,33.50,9,40,2,99.00,2\n"
                .formatted(PURCHASE)
            + "2026-10-01,2026-10-01,Films,2,active,,,900,1200,33.50,,40,,,\n";

    // When
    ImportResult result = Imports.of(csv);

    // Then
    MetricsWindow sales = result.campaigns().get(0).windows().getFirst();
    assertThat(sales.getConversionCount()).hasValue(0.0);
    assertThat(sales.getConversionValueMicros()).hasValue(0L);
    assertThat(sales.getClicks()).hasValue(0L);
    MetricsWindow films = result.campaigns().get(1).windows().getFirst();
    assertThat(films.getConversionCount()).isEmpty();
    assertThat(films.getConversionValueMicros()).isEmpty();
    assertThat(films.getClicks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "actions:lead, 7, LEADS",
    "Leads, 7, LEADS",
    "actions:mobile_app_install, 7, APP_INSTALLS",
    "Website purchases, 7, SALES",
    "actions:link_click, , TRAFFIC",
    "reach, , AWARENESS",
    "actions:post_engagement, , ENGAGEMENT"
  })
  void resultsAreConversionsWhenTheyCountAny(String kind, Double expected, Objective objective) {
    // Given
    String csv =
        """
        Day,Campaign name,Impressions,Amount spent (USD),Results,Result indicator
        2026-10-01,Sales,100,2.50,7,%s
        """
            .formatted(kind);

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result).getFirst().getConversionCount().orElse(null))
        .isEqualTo(expected);
    assertThat(Imports.campaign(result).profile().getObjective()).isEqualTo(objective);
  }

  @Test
  void theValueOfPurchasesIsNotThatOfLeads() {
    // Given
    String csv =
        HEADER
            + "2026-10-01,2026-10-01,Quiz,3,active,7,actions:lead,9,1200,33.50,25,40,1,50.00,1\n";

    // When
    MetricsWindow day = Imports.windows(Imports.of(csv)).getFirst();

    // Then
    assertThat(day.getConversionCount()).hasValue(7.0);
    assertThat(day.getConversionValueMicros()).isEmpty();
  }

  @Test
  void theLineOfTotalsNamesNoCampaignAndIsIgnored() {
    // Given
    String csv =
        """
        Reporting starts,Reporting ends,Campaign name,Campaign ID,Impressions,Amount spent (USD)
        2026-10-01,2026-10-02,,,190,4.90
        2026-10-01,2026-10-01,Sales,1,100,2.50
        2026-10-02,2026-10-02,Sales,1,90,2.40
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 2, 0, 1));
    assertThat(Imports.spend(result)).isEqualTo(4_900_000);
  }

  @Test
  void overlappingPeriodsAreSetAside() {
    // Given
    String csv =
        """
        Reporting starts,Reporting ends,Campaign name,Campaign ID,Impressions,Amount spent (USD)
        2026-10-01,2026-10-07,Sales,1,100,2.50
        2026-10-05,2026-10-05,Sales,1,90,2.40
        2026-10-08,2026-10-14,Sales,1,80,2.30
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(3);
              assertThat(row.column()).isEqualTo("Reporting starts");
              assertThat(row.reason())
                  .isEqualTo("2026-10-05 overlaps 2026-10-01..2026-10-07 of line 2");
            });
    assertThat(result.rows()).isEqualTo(new RowCounts(3, 2, 1, 0));
    assertThat(Imports.windows(result)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          50.00                | Daily    | 50000000 | -
          900                  | Lifetime | -        | 900000000
          Using ad set budget  | -        | -        | -
          0.00                 | -        | 0        | -
          """)
  void budgetsAreDailyOrForLifeOrElsewhere(String budget, String type, Long daily, Long total) {
    // Given
    String csv =
        """
        Day,Campaign name,Impressions,Amount spent (USD),Ad set budget,Ad set budget type
        2026-10-01,Sales,100,2.50,%s,%s
        """
            .formatted(budget, type == null ? "" : type);

    // When
    CampaignProfile profile = Imports.campaign(Imports.of(csv)).profile();

    // Then
    assertThat(profile.getDailyBudgetMicros().orElse(null)).isEqualTo(daily);
    assertThat(profile.getTotalBudgetMicros().orElse(null)).isEqualTo(total);
  }

  @Test
  void rowsOfAdSetsAreAddedAndTheirBudgetsAreNotTheCampaigns() {
    // Given
    String csv =
        """
        Day,Campaign name,Ad set name,Impressions,Amount spent (USD),Ad set budget,Reach
        2026-10-01,Sales,Wide,100,2.50,20,80
        2026-10-01,Sales,Narrow,50,1.50,10,40
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result)).hasSize(1);
    assertThat(Imports.spend(result)).isEqualTo(4_000_000);
    assertThat(Imports.windows(result).getFirst().getDailyBudgetMicros()).isEmpty();
    assertThat(Imports.windows(result).getFirst().getReach()).isEmpty();
    assertThat(result.notes())
        .contains("Budgets in this file belong to ad sets; the campaigns' budgets are unknown.");
  }

  @Test
  void theCurrencyMayStandInAColumn() {
    // Given
    String csv =
        """
        Day,Campaign name,Currency,Impressions,Amount spent
        2026-10-01,Sales,SAR,100,"2,500.75"
        """;

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.campaign(result).profile().getCurrency()).isEqualTo("SAR");
    assertThat(Imports.spend(result)).isEqualTo(2_500_750_000L);
  }

  @Test
  void aCurrencyThatContradictsTheHeaderIsRefused() {
    // Given
    String csv = "Day,Campaign name,Impressions,Amount spent (EUR)\n2026-10-01,Sales,100,2\n";

    // When
    ImportRefused refused =
        Imports.refusalOf(csv, Imports.mapping(Map.of(), Map.of("currency", "USD")));

    // Then
    assertThat(refused.code()).isEqualTo(RefusalCode.BAD_SETTING);
    assertThat(refused.detail()).isEqualTo("--set currency=USD, but the header says EUR.");
  }
}
