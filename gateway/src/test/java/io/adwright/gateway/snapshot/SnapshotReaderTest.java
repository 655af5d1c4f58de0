package io.adwright.gateway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.Granularity;
import io.adwright.contracts.event.MetricsWindow;
import io.adwright.contracts.event.WindowFlag;
import io.adwright.gateway.api.Violation;
import io.adwright.gateway.imports.ImportedCampaign;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {
  private static final String HEAD =
      """
      "platform": "META", "accountId": "act_1", "campaignId": "c-1", "campaignName": "Spring",
      "currency": "EUR", "timeZone": "Europe/Berlin"
      """;

  private final SnapshotReader reader = new SnapshotReader();

  @Test
  void aDayOfTheAccountBecomesAWindowInItsZone() throws Exception {
    // Given
    String body = snapshot("{\"date\": \"2026-03-29\", \"spend\": \"1.50\", \"clicks\": 3}");

    // When
    ImportedCampaign campaign = read(body).getFirst();

    // Then
    MetricsWindow window = campaign.windows().getFirst();
    assertThat(window.getStart()).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
    assertThat(Duration.between(window.getStart(), window.getEnd())).hasHours(23);
    assertThat(window.getGranularity()).isEqualTo(Granularity.DAY);
    assertThat(window.getFinality()).isEqualTo(Finality.PROVISIONAL);
    assertThat(window.getSpendMicros()).contains(1_500_000L);
    assertThat(window.getConversionCount()).isEmpty();
    assertThat(campaign.asOf()).isEqualTo(window.getEnd());
    assertThat(campaign.revision()).isEqualTo(1_774_821_600_000_000L);
    assertThat(campaign.profile().getRef().getTenantId()).isEqualTo("default");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00+01:00, 2026-01-02T00:00:00+01:00, DAY",
    "2026-01-01T10:00:00Z, 2026-01-01T11:00:00Z, HOUR",
    "2026-01-01T00:00:00Z, 2026-01-08T00:00:00Z, PERIOD"
  })
  void theLengthOfAWindowTellsItsGranularity(String start, String end, Granularity granularity)
      throws Exception {
    // Given
    String body = snapshot("{\"start\": \"%s\", \"end\": \"%s\"}".formatted(start, end));

    // When
    ImportedCampaign campaign = read(body).getFirst();

    // Then
    assertThat(campaign.windows().getFirst().getGranularity()).isEqualTo(granularity);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 100000",
    "'\"0.1\"', 100000",
    "9007199254.740993, 9007199254740993",
    "'\"90071992547.409931\"', 90071992547409931",
    "1e3, 1000000000",
    "'\"0.000001\"', 1"
  })
  void amountsAreExact(String amount, long micros) throws Exception {
    // Given
    String body = snapshot("{\"date\": \"2026-01-01\", \"spend\": " + amount + "}");

    // When
    ImportedCampaign campaign = read(body).getFirst();

    // Then
    assertThat(campaign.windows().getFirst().getSpendMicros()).contains(micros);
  }

  @Test
  void theBudgetOfTheLastWindowIsTheBudgetOfTheCampaign() throws Exception {
    // Given
    String windows =
        """
        {"date": "2026-01-02", "dailyBudget": "20"}, {"date": "2026-01-01", "dailyBudget": "10"}
        """;

    // When
    ImportedCampaign campaign = read(snapshot(windows)).getFirst();

    // Then
    assertThat(campaign.profile().getDailyBudgetMicros()).contains(20_000_000L);
    assertThat(campaign.windows())
        .extracting(window -> window.getDailyBudgetMicros().orElseThrow())
        .containsExactly(10_000_000L, 20_000_000L);
  }

  @Test
  void whatIsOddButRealIsKeptAndFlagged() throws Exception {
    // Given
    String windows =
        """
        {"date": "2026-01-01", "spend": 1, "impressions": 9, "clicks": 0, "conversions": 1},
        {"date": "2026-01-02", "spend": 1, "impressions": 9, "clicks": 2, "conversions": 2.5},
        {"date": "2026-01-03", "spend": 0, "impressions": 0, "clicks": 0},
        {"date": "2026-01-04", "conversions": 3}
        """;

    // When
    ImportedCampaign campaign = read(snapshot(windows)).getFirst();

    // Then
    assertThat(campaign.windows())
        .extracting(MetricsWindow::getFlags)
        .containsExactly(
            List.of(WindowFlag.CONVERSIONS_WITHOUT_CLICKS, WindowFlag.SPEND_WITHOUT_CLICKS),
            List.of(WindowFlag.CONVERSIONS_EXCEED_CLICKS),
            List.of(WindowFlag.NO_DELIVERY),
            List.of());
  }

  @Test
  void severalSnapshotsComeInTheOrderOfTheBody() throws Exception {
    // Given
    String one = snapshot("{\"date\": \"2026-01-01\"}");
    String body = "[" + one + ", " + one.replace("c-1", "c-2") + "]";

    // When
    List<ImportedCampaign> campaigns = read(body);

    // Then
    assertThat(campaigns)
        .extracting(campaign -> campaign.profile().getRef().getCampaignId())
        .containsExactly("c-1", "c-2");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    // Given
    String body =
        """
        [{"platform": "FACE", "accountId": "", "campaignName": "n", "currency": "EURO",
          "timeZone": "Berlin", "dailyBudget": "-1", "asOf": "yesterday", "dailybudget": 3,
          "targets": {"roas": 0, "cpa": "abc"}, "creatives": [{"headlines": "one"}, null],
          "windows": [
            {"date": "2026-01-01", "impressions": 3, "clicks": 5, "spend": true},
            {"date": "01/02/2026"},
            {"start": "2026-01-01T05:00:00Z"},
            {"clicks": 1.5, "date": "2026-01-05", "spend": "0.0000001"},
            {"date": "2026-01-05"}]},
         7]
        """;

    // When
    List<Violation> violations = violations(body);

    // Then
    assertThat(violations)
        .extracting(Violation::path)
        .containsExactlyInAnyOrder(
            "/0/platform",
            "/0/accountId",
            "/0/campaignId",
            "/0/currency",
            "/0/timeZone",
            "/0/dailyBudget",
            "/0/asOf",
            "/0/dailybudget",
            "/0/targets/roas",
            "/0/targets/cpa",
            "/0/creatives/0/headlines",
            "/0/creatives/1",
            "/0/windows/0/clicks",
            "/0/windows/0/spend",
            "/0/windows/1/date",
            "/0/windows/2/end",
            "/0/windows/3/clicks",
            "/0/windows/3/spend",
            "/0/windows/4",
            "/1");
    assertThat(violations).extracting(Violation::reason).doesNotContain("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "clicks exceed | {\"date\":\"2026-01-01\",\"impressions\":3,\"clicks\":5} | /windows/0/clicks | clicks (5) exceed impressions (3)",
        "negative | {\"date\":\"2026-01-01\",\"spend\":-1} | /windows/0/spend | '-1' is negative",
        "too large | {\"date\":\"2026-01-01\",\"spend\":1e99} | /windows/0/spend | larger than 100000000000",
        "no place | {\"spend\":1} | /windows/0 | has neither date nor start and end",
        "two places | {\"date\":\"2026-01-01\",\"end\":\"2026-01-02T00:00:00Z\"} | /windows/0 | date beside start or end",
        "backwards | {\"start\":\"2026-01-02T00:00:00Z\",\"end\":\"2026-01-01T00:00:00Z\"} | /windows/0/end | is not after start",
        "not a list | 3 | /windows/0 | is not an object"
      })
  void aComplaintNamesPlaceValueAndLimit(String what, String window, String path, String reason) {
    // Given
    String body = snapshot(window);

    // When
    List<Violation> violations = violations(body);

    // Then
    assertThat(violations).as(what).hasSize(1);
    assertThat(violations.getFirst().path()).isEqualTo(path);
    assertThat(violations.getFirst().reason()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "", "  "})
  void aBodyWithoutSnapshotsIsRefused(String body) {
    // Given nothing else

    // When
    List<Violation> violations = violations(body);

    // Then
    assertThat(violations).containsExactly(new Violation("", "the body holds no snapshot"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{\"platform\": META}", "[1,", "{} {}", "{\"a\":1,\"a\":2}", "\u0000"})
  void whatIsNotJsonIsRefusedAsSuch(String body) {
    // Given
    InputStream bytes = bytes(body);

    // When
    var reading = assertThatThrownBy(() -> reader.read(bytes, Tenancies.ANY));

    // Then
    reading.isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void tooManyWindowsAreRefused() {
    // Given
    String windows =
        IntStream.range(0, 2_501)
            .mapToObj(n -> "{\"date\": \"2026-01-01\"}")
            .collect(Collectors.joining(","));

    // When
    List<Violation> violations = violations(snapshot(windows));

    // Then
    assertThat(violations)
        .containsExactly(
            new Violation("/windows", "holds 2501 windows; at most 2500 make a snapshot"));
  }

  @Test
  void textsThatSteerTerminalsAreCleaned() throws Exception {
    // Given
    String body =
        snapshot("{\"date\": \"2026-01-01\"}").replace("Spring", "Spr\\u001b[31ming\\u202e");

    // When
    ImportedCampaign campaign = read(body).getFirst();

    // Then
    assertThat(campaign.profile().getName()).isEqualTo("Spr [31ming");
  }

  private static String snapshot(String windows) {
    return "{" + HEAD + ", \"windows\": [" + windows + "]}";
  }

  private List<ImportedCampaign> read(String body) throws IOException, BadSnapshots {
    return reader.read(bytes(body), Tenancies.ANY);
  }

  private List<Violation> violations(String body) {
    return catchThrowableOfType(BadSnapshots.class, () -> read(body)).violations();
  }

  private static InputStream bytes(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }
}
