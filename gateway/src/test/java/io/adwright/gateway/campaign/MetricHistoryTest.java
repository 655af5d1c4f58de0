package io.adwright.gateway.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.gateway.trace.SampleRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MetricHistoryTest {
  private static final SampleRun RUN = SampleRun.of("run");

  @Test
  void aHigherRevisionHoldsWhereverItComes() {
    // Given
    CampaignMetrics first = RUN.metrics(0, 3, 1);
    CampaignMetrics restated = RUN.metrics(1, 3, 2);

    // When
    MetricHistory history = MetricHistory.EMPTY.with(restated).with(first);

    // Then
    assertThat(history.windows())
        .extracting(past -> past.window().getClicks().orElse(0L))
        .containsExactly(200L, 200L, 200L, 100L);
    assertThat(history.windows().getFirst().currency()).isEqualTo("USD");
  }

  @Test
  void theOldestAreForgotten() {
    // Given
    CampaignMetrics much = RUN.metrics(0, MetricHistory.MOST, 1);
    CampaignMetrics more = RUN.metrics(MetricHistory.MOST, 5, 1);

    // When
    List<PastWindow> windows = MetricHistory.EMPTY.with(more).with(much).windows();

    // Then
    assertThat(windows).hasSize(MetricHistory.MOST);
    assertThat(windows.getFirst().window()).isEqualTo(more.getWindows().getLast());
    assertThat(windows.getLast().window()).isEqualTo(much.getWindows().get(5));
  }

  @Property(tries = 100)
  void everyOrderWithEveryRepetitionGivesTheSame(
      @ForAll("snapshots") List<CampaignMetrics> snapshots, @ForAll long seed) {
    // Given
    var random = new Random(seed);
    List<CampaignMetrics> muddled = new ArrayList<>(snapshots);
    muddled.add(snapshots.get(random.nextInt(snapshots.size())));
    Collections.shuffle(muddled, random);

    // When
    MetricHistory history = fold(muddled);

    // Then
    assertThat(history).isEqualTo(fold(snapshots));
    assertThat(MetricHistory.of(history.bytes()).windows()).isEqualTo(history.windows());
  }

  @Provide
  Arbitrary<List<CampaignMetrics>> snapshots() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 5),
            Arbitraries.longs().between(1, 3))
        .as(RUN::metrics)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static MetricHistory fold(List<CampaignMetrics> snapshots) {
    MetricHistory history = MetricHistory.EMPTY;
    for (CampaignMetrics snapshot : snapshots) {
      history = history.with(snapshot);
    }
    return history;
  }
}
