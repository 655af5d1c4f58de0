package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdwrightImportTest {

  @Test
  void aRowBecomesADayInTheAccountsZone() {
    // When
    ImportResult result = Imports.of(OwnFile.of("").csv());

    // Then
    assertThat(result.format()).isEqualTo("adwright");
    assertThat(result.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(Imports.windows(result))
        .containsExactly(
            MetricsWindow.newBuilder()
                .setStart(Instant.parse("2026-01-05T05:00:00Z"))
                .setEnd(Instant.parse("2026-01-06T05:00:00Z"))
                .setGranularity(Granularity.DAY)
                .setFinality(Finality.PROVISIONAL)
                .setSpendMicros(100_500_000L)
                .setImpressions(10_000L)
                .setClicks(200L)
                .setConversionCount(8.5)
                .setConversionValueMicros(340_250_000L)
                .setDailyBudgetMicros(120_000_000L)
                .setFlags(List.of())
                .build());
  }

  @Test
  void theProfileIsReadFromTheRow() {
    // When
    ImportResult result = Imports.of(OwnFile.of("target_cpa=12.5").csv());

    // Then
    assertThat(Imports.campaign(result).profile())
        .isEqualTo(
            CampaignProfile.newBuilder()
                .setRef(new CampaignRef("tenant", Platform.GOOGLE_ADS, "111-222-3333", "c1"))
                .setName("Lamps")
                .setCurrency("USD")
                .setTimeZone("America/New_York")
                .setStatus(DeliveryStatus.ACTIVE)
                .setObjective(Objective.SALES)
                .setDailyBudgetMicros(120_000_000L)
                .setTargets(new Targets(2.5, 12_500_000L))
                .build());
  }

  @Test
  void whatIsEmptyIsUnknown() {
    // Given
    String csv =
        OwnFile.withColumns("reach")
            .row("spend=", "impressions=", "clicks=", "conversions=", "conversion_value=")
            .row("date=2026-01-06", "daily_budget=", "target_roas=", "status=", "objective=")
            .csv();

    // When
    ImportedCampaign campaign = Imports.campaign(Imports.of(csv));

    // Then
    MetricsWindow first = campaign.windows().getFirst();
    assertThat(first.getSpendMicros()).isEmpty();
    assertThat(first.getImpressions()).isEmpty();
    assertThat(first.getClicks()).isEmpty();
    assertThat(first.getConversionCount()).isEmpty();
    assertThat(first.getConversionValueMicros()).isEmpty();
    assertThat(first.getReach()).isEmpty();
    assertThat(campaign.windows().get(1).getDailyBudgetMicros()).isEmpty();
  }

  @Test
  void theOrderOfColumnsAndTheCaseOfTheirNamesDoNotMatter() {
    // Given
    String csv =
        "Objective,STATUS,target_cpa,target_roas,daily_budget,conversion_value,conversions,clicks,"
            + "impressions,spend,date,time_zone,currency,campaign_name,campaign_id,account_id,platform\n"
            + "LEADS,PAUSED,,,10,,,5,100,2,2026-01-05,UTC,EUR,Tea,t1,a1,META\n";

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.format()).isEqualTo("adwright");
    assertThat(Imports.campaign(result).profile().getStatus()).isEqualTo(DeliveryStatus.PAUSED);
    assertThat(Imports.spend(result)).isEqualTo(2_000_000);
  }

  @Test
  void rowsThatDifferByBreakdownAreAdded() {
    // Given
    String csv =
        OwnFile.withColumns("device", "placement")
            .row("device=mobile", "placement=feed", "spend=1.10", "clicks=3")
            .row("device=mobile", "placement=story", "spend=2.20", "clicks=4")
            .row("device=desktop", "placement=feed", "spend=3.30", "clicks=5")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result)).hasSize(1);
    assertThat(Imports.spend(result)).isEqualTo(6_600_000);
    assertThat(Imports.clicks(result)).isEqualTo(12);
    assertThat(Imports.windows(result).getFirst().getDailyBudgetMicros()).hasValue(120_000_000L);
  }

  @Test
  void aSumWithAnUnknownPartIsUnknown() {
    // Given
    String csv =
        OwnFile.withColumns("device")
            .row("device=mobile", "conversions=4")
            .row("device=desktop", "conversions=")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result).getFirst().getConversionCount()).isEmpty();
    assertThat(Imports.clicks(result)).isEqualTo(400);
    assertThat(Imports.campaign(result).flags())
        .containsExactly("Conversions are empty throughout: unknown, not zero.");
  }

  @Test
  void reachOfSeveralRowsIsUnknown() {
    // Given
    String csv =
        OwnFile.withColumns("device", "reach")
            .row("device=mobile", "reach=900")
            .row("device=desktop", "reach=800")
            .row("date=2026-01-06", "device=mobile", "reach=700")
            .csv();

    // When
    ImportedCampaign campaign = Imports.campaign(Imports.of(csv));

    // Then
    assertThat(campaign.windows().get(0).getReach()).isEmpty();
    assertThat(campaign.windows().get(1).getReach()).hasValue(700L);
    assertThat(campaign.flags()).anyMatch(f -> f.startsWith("Reach of several rows"));
  }

  @Test
  void theLatestDayTellsWhatTheCampaignIs() {
    // Given
    String csv =
        OwnFile.of(
                "date=2026-01-07 daily_budget=300 status=PAUSED target_roas= campaign_name=New",
                "date=2026-01-05 daily_budget=100 status=ACTIVE target_roas=2 campaign_name=Old",
                "date=2026-01-06 daily_budget=200 status=LEARNING target_roas=3 campaign_name=Mid")
            .csv();

    // When
    ImportedCampaign campaign = Imports.campaign(Imports.of(csv));

    // Then
    assertThat(campaign.profile().getDailyBudgetMicros()).hasValue(300_000_000L);
    assertThat(campaign.profile().getStatus()).isEqualTo(DeliveryStatus.PAUSED);
    assertThat(campaign.profile().getTargets().getRoas()).hasValue(3.0);
    assertThat(campaign.profile().getName()).isEqualTo("New");
    assertThat(campaign.windows())
        .extracting(w -> w.getDailyBudgetMicros().orElseThrow())
        .containsExactly(100_000_000L, 200_000_000L, 300_000_000L);
  }

  @Test
  void theNumbersWereTrueAtTheEndOfTheLastDay() {
    // Given
    String csv = OwnFile.of("date=2026-01-06", "date=2026-01-05").csv();

    // When
    ImportedCampaign campaign = Imports.campaign(Imports.of(csv));

    // Then
    assertThat(campaign.asOf()).isEqualTo("2026-01-07T05:00:00Z");
    assertThat(campaign.revision()).isEqualTo(1_767_762_000_000_000L);
  }

  @Test
  void theFileMaySayWhenItsNumbersWereTrue() {
    // Given
    String csv =
        OwnFile.withColumns("as_of", "revision")
            .row("as_of=2026-01-06T09:30:00Z", "revision=41")
            .row("date=2026-01-06", "as_of=2026-01-07T09:30:00Z", "revision=42")
            .csv();

    // When
    ImportedCampaign campaign = Imports.campaign(Imports.of(csv));

    // Then
    assertThat(campaign.asOf()).isEqualTo("2026-01-07T09:30:00Z");
    assertThat(campaign.revision()).isEqualTo(42);
  }

  @Test
  void campaignsComeInTheOrderOfTheirFirstRow() {
    // Given
    String csv =
        OwnFile.of(
                "campaign_id=z",
                "campaign_id=a",
                "campaign_id=m account_id=2",
                "campaign_id=z date=2026-01-06")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.campaigns())
        .extracting(c -> c.profile().getRef().getCampaignId())
        .containsExactly("z", "a", "m");
  }

  @Test
  void theSameIdOnTwoAccountsOrPlatformsIsTwoCampaigns() {
    // Given
    String csv = OwnFile.of("account_id=1", "account_id=2", "account_id=1 platform=META").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.campaigns()).hasSize(3);
  }

  @Test
  void aDayOfTheClockChangeHasTwentyThreeHours() {
    // Given
    String csv = OwnFile.of("time_zone=Europe/Berlin date=2026-03-29").csv();

    // When
    MetricsWindow day = Imports.windows(Imports.of(csv)).getFirst();

    // Then
    assertThat(day.getStart()).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(day.getEnd()).isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  void theTextsOfAdsAreKept() {
    // Given
    String csv =
        OwnFile.withColumns("ad_id", "headline", "description", "final_url", "audience")
            .row(
                "ad_id=7", "headline=Warm light", "description=Made to last", "final_url=https://x")
            .row("ad_id=7", "headline=Cosy light", "audience=Readers", "date=2026-01-06")
            .row("ad_id=8", "headline=Bright light", "audience=Cooks", "date=2026-01-06")
            .csv();

    // When
    CampaignProfile profile = Imports.campaign(Imports.of(csv)).profile();

    // Then
    assertThat(profile.getCreatives())
        .containsExactly(
            Creative.newBuilder()
                .setAdId("7")
                .setHeadlines(List.of("Warm light", "Cosy light"))
                .setDescriptions(List.of("Made to last"))
                .setFinalUrl("https://x")
                .build(),
            Creative.newBuilder()
                .setAdId("8")
                .setHeadlines(List.of("Bright light"))
                .setDescriptions(List.of())
                .build());
    assertThat(profile.getAudience()).hasValue("Readers; Cooks");
  }

  @Test
  void olderDaysThanAQuarterAreLeftOutAndCounted() {
    // Given
    String csv =
        OwnFile.of("date=2026-01-01", "date=2026-01-31", "date=2026-02-01", "date=2026-05-03")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result)).hasSize(2);
    assertThat(result.rows()).isEqualTo(new RowCounts(4, 4, 0, 0));
    assertThat(result.notes())
        .contains("2 windows older than the last 92 days of their campaign were left out.");
    assertThat(Imports.campaign(result).flags())
        .contains("2 older windows were left out: the last 92 days are kept.");
  }

  @Test
  void anUnknownPlatformIsReadAsOther() {
    // When
    ImportResult result = Imports.of(OwnFile.of("platform=Billboards").csv());

    // Then
    assertThat(Imports.campaign(result).profile().getRef().getPlatform()).isEqualTo(Platform.OTHER);
    assertThat(result.notes()).contains("Platform 'Billboards' is not known; read as OTHER.");
  }

  @Test
  void aConstantStandsOnlyWhereTheFileLeavesAFieldEmpty() {
    // Given
    String csv = OwnFile.of("currency=", "campaign_id=c2 currency=EUR").csv();

    // When
    ImportResult result = Imports.of(csv, Imports.mapping(Map.of(), Map.of("currency", "GBP")));

    // Then
    assertThat(result.campaigns())
        .extracting(c -> c.profile().getCurrency())
        .containsExactly("GBP", "EUR");
    assertThat(result.notes())
        .contains("--set currency stands only where column 'currency' is empty.");
  }

  @Test
  void amountsOfCurrenciesWithNoneOrThreeDecimalsAreMicrosOfTheMainUnit() {
    // Given
    String csv =
        OwnFile.of("currency=JPY spend=1500", "campaign_id=c2 currency=KWD spend=1.234").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.campaigns())
        .extracting(c -> c.windows().getFirst().getSpendMicros().orElseThrow())
        .containsExactly(1_500_000_000L, 1_234_000L);
  }

  @Test
  void theSameBytesGiveAnEqualResult() {
    // Given
    String csv = OwnFile.of("", "date=2026-01-06", "campaign_id=c2", "clicks=-1").csv();
    ImportResult first = Imports.of(csv);

    // When
    ImportResult second = Imports.of(csv);

    // Then
    assertThat(second).isEqualTo(first);
  }
}
