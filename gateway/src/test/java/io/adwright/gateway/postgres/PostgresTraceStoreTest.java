package io.adwright.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.gateway.campaign.MetricHistory;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.StoreUnavailable;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceStore;
import io.adwright.gateway.trace.TraceStoreContract;
import io.adwright.teststack.Postgres;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class PostgresTraceStoreTest extends TraceStoreContract {
  private static final Duration RETENTION = Duration.ofDays(30);
  private static final String DATABASE = Postgres.emptyDatabase();
  private static int schemas;

  @Override
  protected TraceStore emptyStore() {
    return store(emptySchema(), SampleRun.NOON);
  }

  @Test
  void snapshotsAreFoldedIntoTheHistoryOfTheirCampaign() {
    // Given
    SampleRun run = SampleRun.of("run");
    DataSource shared = emptySchema();
    PostgresTraceStore writer = store(shared, SampleRun.NOON);
    List<TraceEvent> snapshots =
        List.of(
            new TraceEvent.MetricsSeen(run.metrics(2, 3, 2)),
            new TraceEvent.MetricsSeen(run.metrics(0, 3, 1)));

    // When
    writer.appendAll(snapshots);

    // Then
    assertThat(store(shared, SampleRun.NOON).of(run.ref()))
        .isEqualTo(MetricHistory.EMPTY.with(run.metrics(0, 3, 1)).with(run.metrics(2, 3, 2)));
    assertThat(writer.of(run.campaign("another").ref())).isEqualTo(MetricHistory.EMPTY);
  }

  @Test
  void replicasThatReadTheSameEventsAtTheSameTimeLoseNothing() throws Exception {
    // Given
    DataSource shared = emptySchema();
    List<SampleRun> runs = IntStream.range(0, 12).mapToObj(n -> SampleRun.of("run-" + n)).toList();
    List<TraceEvent> events = runs.stream().flatMap(run -> run.events().stream()).toList();
    List<Callable<Boolean>> replicas =
        IntStream.range(0, 3).mapToObj(n -> replica(shared, shuffled(events, n))).toList();

    // When
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(replicas)) {
        assertThat(done.get()).isTrue();
      }
    }

    // Then
    TraceStore store = store(shared, SampleRun.NOON);
    assertThat(runs)
        .allSatisfy(run -> assertThat(store.find(run.correlationId())).contains(run.trace()));
    assertThat(store.size()).isEqualTo(12);
  }

  @Test
  void wholeWeeksAreDroppedWhenTheyAreTooOld() {
    // Given
    DataSource shared = emptySchema();
    PostgresTraceStore store = store(shared, SampleRun.NOON);
    store.appendAll(
        SampleRun.of("old").publishedAt(SampleRun.NOON.minus(Duration.ofDays(20))).events());
    store.appendAll(SampleRun.of("new").events());
    store.appendAll(SampleRun.of("far-off").publishedAt(Instant.EPOCH).events());

    // When
    int dropped = store(shared, SampleRun.NOON.plus(Duration.ofDays(20))).forgetOld();

    // Then
    assertThat(dropped).isEqualTo(1);
    assertThat(store.find("old")).isEmpty();
    assertThat(store.find("far-off")).isEmpty();
    assertThat(store.find("new")).isPresent();
  }

  @Test
  void idsThatPostgresCannotHoldAreKeptAllTheSame() {
    // Given
    SampleRun run = SampleRun.of("run").campaign("c\0d").imported("i\0").tenant("t\uD83D\uDE00");
    TraceStore store = emptyStore();

    // When
    store.appendAll(run.events());

    // Then
    assertThat(store.find("run")).contains(run.trace());
  }

  @Test
  void whatTheDatabaseCannotHoldIsNotTakenForADatabaseThatIsAway() {
    // Given
    var random = new Random(3);
    String endless =
        IntStream.range(0, 20_000)
            .mapToObj(_ -> String.valueOf((char) ('!' + random.nextInt(90))))
            .collect(Collectors.joining());
    TraceStore store = emptyStore();

    // When
    var writing =
        assertThatThrownBy(() -> store.appendAll(SampleRun.of("run").campaign(endless).events()));

    // Then
    writing.isInstanceOf(IllegalStateException.class);
    assertThat(store.size()).isZero();
  }

  @Test
  void aDatabaseThatIsAwayIsSaidToBe() {
    // Given
    DataSource nowhere = source("jdbc:postgresql://127.0.0.1:1/none");
    Clock clock = Clock.fixed(SampleRun.NOON, ZoneOffset.UTC);
    TraceStore store = new PostgresTraceStore(nowhere, _ -> {}, RETENTION, clock);

    // When
    var reading = assertThatThrownBy(() -> store.find("run"));

    // Then
    reading.isInstanceOf(StoreUnavailable.class);
  }

  private static Callable<Boolean> replica(DataSource shared, List<TraceEvent> events) {
    return () -> {
      PostgresTraceStore store = store(shared, SampleRun.NOON);
      for (int from = 0; from < events.size(); from += 20) {
        store.appendAll(events.subList(from, Math.min(from + 20, events.size())));
      }
      return true;
    };
  }

  private static List<TraceEvent> shuffled(List<TraceEvent> events, int seed) {
    List<TraceEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static PostgresTraceStore store(DataSource source, Instant now) {
    return new PostgresTraceStore(
        source,
        tables -> Flyway.configure().dataSource(tables).load().migrate(),
        RETENTION,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static synchronized DataSource emptySchema() {
    String schema = "s" + schemas++;
    try (var connection = DriverManager.getConnection(DATABASE, Postgres.USER, "");
        var statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return source(DATABASE + "?currentSchema=" + schema);
  }

  static DataSource source(String url) {
    var configuration =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(4)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory.jdbcUrl(url).principal(new NamePrincipal(Postgres.USER))));
    try {
      return AgroalDataSource.from(configuration);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
