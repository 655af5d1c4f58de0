package io.adwright.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceCursor;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import io.adwright.teststack.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceSearchTest {
  private static final Instant NOW = SampleRun.NOON;
  private static final int RUNS = 24;
  private static final int COUNTED = 6;
  private static final String DATABASE = filled();

  @Test
  void noMoreAreCountedThanAskedFor() throws SQLException {
    // Given
    TraceQuery newest = query(null, null, 3);

    // When
    TracePage page = search(newest);

    // Then
    assertThat(ids(page)).containsExactly("run-0", "run-1", "run-2");
    assertThat(page.counts()).isEqualTo(Map.of(Kind.FAILED, 1, Kind.COMPLETE, COUNTED - 1));
  }

  @Test
  void pagesGoOnBehindWhatIsCounted() throws SQLException {
    // Given
    List<String> paged = new ArrayList<>();

    // When
    TraceCursor place = null;
    do {
      TracePage page = search(query(null, place, 4));
      paged.addAll(ids(page));
      place = page.next();
    } while (place != null);

    // Then
    assertThat(paged).hasSize(RUNS).doesNotHaveDuplicates().startsWith("run-0", "run-1");
  }

  @Test
  void aRareStatusIsFoundBehindWhatIsCounted() throws SQLException {
    // Given
    TraceQuery failed = query(Kind.FAILED, null, 10);

    // When
    TracePage page = search(failed);

    // Then
    assertThat(ids(page)).containsExactly("run-0", "run-10", "run-20");
    assertThat(page.next()).isNull();
  }

  private static TracePage search(TraceQuery query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(DATABASE, Postgres.USER, "")) {
      return new TraceSearch(connection, query, COUNTED, Stretch.newestFirst(NOW)).page();
    }
  }

  /** A run a day backwards, of which each tenth failed. */
  private static String filled() {
    String database = Postgres.emptyDatabase();
    var store =
        new PostgresTraceStore(
            PostgresTraceStoreTest.source(database),
            tables -> Flyway.configure().dataSource(tables).load().migrate(),
            Duration.ofDays(90),
            Clock.fixed(NOW, ZoneOffset.UTC));
    for (int n = 0; n < RUNS; n++) {
      SampleRun run = SampleRun.of("run-" + n).publishedAt(NOW.minus(Duration.ofDays(n)));
      store.appendAll(n % 10 == 0 ? List.of(run.failed(Agent.ANALYST)) : run.events());
    }
    return database;
  }

  private static TraceQuery query(@Nullable Kind status, @Nullable TraceCursor before, int limit) {
    return new TraceQuery(
        TraceFilter.tenant(null), status, before, limit, NOW.minusSeconds(1_000_000));
  }

  private static List<String> ids(TracePage page) {
    return page.traces().stream().map(Trace::correlationId).toList();
  }
}
