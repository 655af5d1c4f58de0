package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.MetricsWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CampaignsTest {
  private static final Instant AS_OF = Instant.parse("2026-04-02T10:15:30.123456789Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Campaigns campaigns = new Campaigns("ab12");

  @Property(tries = 200)
  void daysAreWholeConsecutiveAndPossible(@ForAll @IntRange(max = 100_000) int number) {
    // Given the five weeks in which the clocks of Berlin go forward
    // When
    List<MetricsWindow> windows = campaigns.metrics(number, AS_OF).getWindows();

    // Then
    assertThat(windows).hasSize(35);
    LocalDate expected = LocalDate.parse("2026-02-26");
    for (MetricsWindow window : windows) {
      assertThat(window.getStart()).isEqualTo(expected.atStartOfDay(BERLIN).toInstant());
      expected = expected.plusDays(1);
      assertThat(window.getEnd()).isEqualTo(expected.atStartOfDay(BERLIN).toInstant());
      assertThat(window.getClicks().orElseThrow())
          .isLessThanOrEqualTo(window.getImpressions().orElseThrow());
      assertThat(window.getConversionCount().orElseThrow())
          .isBetween(0.0, window.getClicks().orElseThrow().doubleValue());
      assertThat(window.getSpendMicros().orElseThrow())
          .isBetween(0L, window.getDailyBudgetMicros().orElseThrow());
    }
    assertThat(expected).isEqualTo("2026-04-02");
  }

  @Test
  void noTwoCampaignsShareAnIdentityOrTheirFigures() {
    // Given
    var keys = new HashSet<String>();
    var runs = new HashSet<String>();
    var events = new HashSet<String>();
    var figures = new HashSet<List<MetricsWindow>>();

    // When
    IntStream.range(0, 500)
        .forEach(
            number -> {
              CampaignMetrics metrics = campaigns.metrics(number, AS_OF);
              keys.add(campaigns.key(number));
              runs.add(metrics.getContext().getCorrelationId());
              events.add(metrics.getContext().getEventId());
              figures.add(metrics.getWindows());
            });

    // Then
    assertThat(List.of(keys.size(), runs.size(), events.size(), figures.size())).containsOnly(500);
  }

  @Test
  void everyKindOfTroubleComesUpOnBothPlatforms() {
    // Given twice as many campaigns as there are kinds
    int twice = 2 * Trouble.values().length;

    // When
    var kinds =
        IntStream.range(0, twice)
            .mapToObj(campaigns::key)
            .map(key -> key.substring(0, key.indexOf('/', Campaigns.KEY_PREFIX.length())))
            .toList();

    // Then
    assertThat(kinds).containsOnly("bench/GOOGLE_ADS", "bench/META");
    assertThat(IntStream.range(0, twice).mapToObj(Campaigns::trouble))
        .containsAll(List.of(Trouble.values()));
  }

  @Test
  void limitedCampaignSpendsItsBudgetOnMostDaysAndOthersDoNot() {
    // Given
    int limited = firstWith(Trouble.BUDGET_LIMITED);
    int healthy = firstWith(Trouble.HEALTHY);

    // When
    long exhausted = exhaustedDays(limited);

    // Then
    assertThat(exhausted).isGreaterThan(10);
    assertThat(exhaustedDays(healthy)).isLessThan(5);
  }

  @Test
  void sameNumberGivesTheSameCampaign() {
    // Given
    CampaignMetrics once = campaigns.metrics(7, AS_OF);

    // When
    CampaignMetrics again = campaigns.metrics(7, AS_OF);

    // Then
    assertThat(again).isEqualTo(once);
    assertThat(new Campaigns("cd34").metrics(7, AS_OF)).isNotEqualTo(once);
  }

  @Test
  void theSameAgainSaysTheSameInARunOfItsOwn() {
    // Given
    CampaignMetrics original = campaigns.metrics(7, AS_OF);

    // When
    CampaignMetrics again = campaigns.again(107, 7, AS_OF);

    // Then
    assertThat(ContentHash.of("test").andContent(again).id())
        .isEqualTo(ContentHash.of("test").andContent(original).id());
    assertThat(again.getContext().getCorrelationId()).isEqualTo(campaigns.correlationId(107));
    assertThat(again.getContext().getEventId()).isNotEqualTo(original.getContext().getEventId());
  }

  private static int firstWith(Trouble trouble) {
    return IntStream.iterate(0, number -> number + 1)
        .filter(number -> Campaigns.trouble(number) == trouble)
        .findFirst()
        .orElseThrow();
  }

  private long exhaustedDays(int number) {
    return campaigns.metrics(number, AS_OF).getWindows().stream()
        .filter(day -> day.getSpendMicros().equals(day.getDailyBudgetMicros()))
        .count();
  }
}
