package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.adwright.contracts.event.Granularity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Imports real files that are not part of the project. They are looked for in the folder that
 * {@code ADWRIGHT_SAMPLE_DATA} (environment) or {@code adwright.sample.data} (system property)
 * names, or beside the project in {@code shared/data}; without them these tests are skipped.
 */
class RealFilesTest {
  private static final long KAG_CLICKS = 38_165;
  private static final long KAG_IMPRESSIONS = 213_434_828;

  /** 58,705.229958205 in the file; each of its 1,143 amounts is rounded to a micro. */
  private static final long KAG_SPEND_MICROS = 58_705_229_957L;

  @Test
  void nothingOfTheFacebookAdsIsLostByCampaign() throws IOException {
    // Given
    byte[] file = file("kag/KAG_conversion_data.csv");

    // When
    ImportResult result = Imports.of(file, kag("xyz_campaign_id"));

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(1_143, 1_143, 0, 0));
    assertThat(result.campaigns())
        .extracting(c -> c.profile().getRef().getCampaignId())
        .containsExactly("916", "936", "1178");
    assertThat(result.campaigns())
        .allSatisfy(
            c -> {
              assertThat(c.windows()).hasSize(1);
              assertThat(c.windows().getFirst().getGranularity()).isEqualTo(Granularity.PERIOD);
            });
    assertTotals(result);
  }

  @Test
  void nothingOfTheFacebookAdsIsLostByAdSet() throws IOException {
    // Given
    byte[] file = file("kag/KAG_conversion_data.csv");

    // When
    ImportResult result = Imports.of(file, kag("fb_campaign_id"));

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(1_143, 1_143, 0, 0));
    assertThat(result.campaigns()).hasSize(691);
    assertTotals(result);
  }

  @Test
  void conversionsOfPeopleWhoOnlySawAnAdAreKeptAndTold() throws IOException {
    // Given
    byte[] file = file("kag/KAG_conversion_data.csv");

    // When
    ImportResult result = Imports.of(file, kag("xyz_campaign_id"));

    // Then
    assertThat(Imports.conversions(result)).isEqualTo(1_079);
    assertThat(result.campaigns())
        .allSatisfy(
            c ->
                assertThat(c.flags())
                    .anyMatch(f -> f.contains("rows have conversions without a click")));
  }

  @Test
  void nothingOfTheElevenCampaignsIsLost() throws IOException {
    // Given
    byte[] file = file("campaigns_feb2021/Marketing.csv");
    ImportRequest request =
        Imports.mapping(
            Map.of(
                "campaign_id", "campaign_id",
                "campaign_name", "campaign_name",
                "date", "c_date",
                "spend", "campaign_cost",
                "impressions", "impressions",
                "clicks", "clicks",
                "conversions", "orders",
                "conversion_value", "revenue",
                "vertical", "category"),
            Map.of("currency", "INR", "time_zone", "Asia/Kolkata"));

    // When
    ImportResult result = Imports.of(file, request);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(308, 308, 0, 0));
    assertThat(result.campaigns()).hasSize(11);
    assertThat(result.campaigns())
        .allSatisfy(
            c -> {
              assertThat(c.windows()).hasSize(28);
              assertThat(c.windows().getFirst().getStart()).isEqualTo("2021-01-31T18:30:00Z");
              assertThat(c.asOf()).isEqualTo("2021-02-28T18:30:00Z");
            });
    assertThat(Imports.spend(result)).isEqualTo(30_590_879_820_000L);
    assertThat(Imports.clicks(result)).isEqualTo(2_999_919);
    assertThat(Imports.impressions(result)).isEqualTo(1_577_722_399);
    assertThat(Imports.conversions(result)).isEqualTo(8_043);
  }

  @Test
  void theSameCampaignsAreFoundByNameAlone() throws IOException {
    // Given
    byte[] file = file("campaigns_feb2021/Marketing.csv");
    ImportRequest request =
        Imports.mapping(
            Map.of("campaign_name", "campaign_name", "date", "c_date", "spend", "campaign_cost"),
            Map.of("currency", "INR"));

    // When
    ImportResult result = Imports.of(file, request);

    // Then
    assertThat(result.campaigns())
        .extracting(c -> c.profile().getRef().getCampaignId())
        .contains("facebook_tier1", "facebook_tier2")
        .hasSize(11);
  }

  private static void assertTotals(ImportResult result) {
    assertThat(Imports.spend(result)).isCloseTo(KAG_SPEND_MICROS, within(1_000L));
    assertThat(Imports.clicks(result)).isEqualTo(KAG_CLICKS);
    assertThat(Imports.impressions(result)).isEqualTo(KAG_IMPRESSIONS);
  }

  private static ImportRequest kag(String campaign) {
    return Imports.over(
        "2017-08-17..2017-08-30",
        Imports.mapping(
            Map.of(
                "campaign_id", campaign,
                "impressions", "Impressions",
                "clicks", "Clicks",
                "spend", "Spent",
                "conversions", "Approved_Conversion"),
            Map.of("currency", "USD", "platform", "META")));
  }

  private static byte[] file(String name) throws IOException {
    Optional<Path> file = folders().map(f -> f.resolve(name)).filter(Files::exists).findFirst();
    assumeTrue(file.isPresent(), "no " + name + " in any folder of sample data");
    return Files.readAllBytes(file.orElseThrow());
  }

  private static Stream<Path> folders() {
    Path project = Path.of("").toAbsolutePath();
    return Stream.of(
            Optional.ofNullable(System.getenv("ADWRIGHT_SAMPLE_DATA")).map(Path::of),
            Optional.ofNullable(System.getProperty("adwright.sample.data")).map(Path::of),
            Optional.of(project.resolve("../shared/data")),
            Optional.of(project.resolve("../../shared/data")))
        .flatMap(Optional::stream);
  }
}
