package io.adwright.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.gateway.api.TraceList;
import io.adwright.gateway.trace.InMemoryTraceStore;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceCodec;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import io.adwright.gateway.trace.TraceStore;
import io.adwright.teststack.Postgres;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How fast events become traces in PostgreSQL, and how fast a page is read from a million of them.
 * No test of the build: {@code ./mvnw -pl gateway -am test -Dtest=TraceStoreBench
 * -Dsurefire.failIfNoSpecifiedTests=false}, with {@code -Dadwright.bench.runs=} and {@code
 * -Dadwright.bench.traces=} for other sizes.
 *
 * <p>The server is the tests' own: it commits without waiting for the disk.
 */
class TraceStoreBench {
  /** As many as the consumer takes at a time. */
  private static final int BATCH = Integer.getInteger("adwright.bench.batch", 2_000);

  private static final int CHUNK = 400;
  private static final int TRIES = 300;
  private static final Instant NOW = SampleRun.NOON;
  private static final TraceFilter ALL = TraceFilter.tenant(null);

  private final AgroalDataSource source;
  private final PostgresTraceStore store;

  TraceStoreBench() throws SQLException {
    source =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    pool ->
                        pool.maxSize(4)
                            .connectionFactoryConfiguration(
                                to ->
                                    to.jdbcUrl(
                                            Postgres.emptyDatabase()
                                                + "?reWriteBatchedInserts=true")
                                        .principal(new NamePrincipal(Postgres.USER)))));
    store =
        new PostgresTraceStore(
            source,
            database -> Flyway.configure().dataSource(database).load().migrate(),
            Duration.ofDays(90),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void measures() throws Exception {
    // Given
    int runs = Integer.getInteger("adwright.bench.runs", 20_000);
    int traces = Integer.getInteger("adwright.bench.traces", 1_000_000);
    assemble(store, "warm-up", 2_000, false);

    // When
    assemble(store, "live", runs, false);
    assemble(store, "backlog", runs, true);
    assemble(new InMemoryTraceStore(20_000, 64L << 20), "in memory", runs, false);
    fill(traces);
    read();

    // Then
    assertThat(store.find("live0").orElseThrow().status(NOW).kind()).isEqualTo(Kind.COMPLETE);
    assertThat(store.size()).isGreaterThan(traces / 2);
  }

  private void assemble(TraceStore into, String name, int runs, boolean topicByTopic) {
    long events = 0;
    long wall = 0;
    long cpu = 0;
    long server = 0;
    for (int first = 0; first < runs; first += CHUNK) {
      List<TraceEvent> chunk = chunk(name, first, topicByTopic);
      long start = System.nanoTime();
      long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long served = serverNanos();
      for (int from = 0; from < chunk.size(); from += BATCH) {
        into.appendAll(chunk.subList(from, Math.min(from + BATCH, chunk.size())));
      }
      wall += System.nanoTime() - start;
      cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
      server += serverNanos() - served;
      events += chunk.size();
    }
    Runtime vm = Runtime.getRuntime();
    System.out.printf(
        "%s: %,d events in %.1f s: %,.0f events/s; processor time of the gateway %.1f s, of"
            + " PostgreSQL %.1f s: %,.0f events per second of one core; heap %,d of at most %,d MB%n",
        name,
        events,
        wall / 1e9,
        events * 1e9 / wall,
        cpu / 1e9,
        server / 1e9,
        events * 1e9 / (cpu + server),
        (vm.totalMemory() - vm.freeMemory()) >> 20,
        vm.maxMemory() >> 20);
  }

  /** Processor time of all processes of the server, in steps of ten milliseconds. */
  private long serverNanos() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).stream()
          .flatMap(ProcessHandle::descendants)
          .mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
          .sum();
    } catch (SQLException e) {
      throw new IllegalStateException("the server does not say who it is", e);
    }
  }

  private static List<TraceEvent> chunk(String name, int first, boolean topicByTopic) {
    List<List<TraceEvent>> runs =
        IntStream.range(first, first + CHUNK)
            .mapToObj(
                n ->
                    SampleRun.of(name + n)
                        .campaign("c-" + n)
                        .publishedAt(NOW.minusSeconds(n))
                        .events())
            .toList();
    List<TraceEvent> events = new ArrayList<>();
    int window = topicByTopic ? CHUNK : 20;
    for (int from = 0; from < CHUNK; from += window) {
      for (int event = 0; event < runs.getFirst().size(); event++) {
        for (int n = from; n < Math.min(from + window, CHUNK); n++) {
          events.add(runs.get(n).get(event));
        }
      }
    }
    return events;
  }

  /** Copies of one trace under other names: what is read of a page is as large as in earnest. */
  private void fill(int traces) throws SQLException {
    Trace trace = SampleRun.of("template").trace();
    long start = System.nanoTime();
    for (int day = 0; day < 28; day += 7) {
      store.append(
          SampleRun.of("week-" + day)
              .publishedAt(NOW.minus(Duration.ofDays(day)))
              .started(Agent.ANALYST));
    }
    try (Connection connection = source.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into trace select ?::timestamptz - n * interval '2 seconds', 'filled-' || n,"
                    + " 'tenant-' || n % 5, 'GOOGLE_ADS', 'account-' || n % 50, 'campaign-' || n %"
                    + " 5000, 'import-' || n / 1000, ?::timestamptz - n * interval '2 seconds',"
                    + " case when n % 100 = 0 then 'FAILED' else 'COMPLETE' end, case when n % 100"
                    + " = 0 then 'FAILED' else 'COMPLETE' end, case when n % 200 = 0 then ?::text[]"
                    + " || 'F:TRACKING_OUTAGE'::text else ?::text[] end, ?"
                    + " from generate_series(?, ?) n")) {
      byte[] body = TraceCodec.write(trace);
      for (int from = 1; from <= traces; from += 50_000) {
        insert.setObject(1, TraceRow.time(NOW));
        insert.setObject(2, TraceRow.time(NOW));
        insert.setArray(3, connection.createArrayOf("text", TraceRow.tags(trace)));
        insert.setArray(4, connection.createArrayOf("text", TraceRow.tags(trace)));
        insert.setBytes(5, body);
        insert.setInt(6, from);
        insert.setInt(7, Math.min(from + 49_999, traces));
        insert.executeUpdate();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("vacuum analyze trace");
      }
      System.out.printf(
          "filled: %,d traces of %,d bytes in %.0f s%n",
          traces, body.length, (System.nanoTime() - start) / 1e9);
    }
  }

  private void read() throws Exception {
    JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    TraceFilter tenant = TraceFilter.tenant("tenant-3");
    Map<String, TraceQuery> queries = new LinkedHashMap<>();
    queries.put("newest of all", query(ALL, null));
    queries.put("newest of a tenant", query(tenant, null));
    queries.put("failed, of a tenant", query(TraceFilter.tenant("tenant-0"), Kind.FAILED));
    queries.put("a campaign", query(campaign(), null));
    queries.put("an import", query(TraceFilter.ofImport(null, "import-500"), null));
    queries.put("a common finding", query(finding(FindingCode.HIGH_CPA), null));
    queries.put("a rare finding", query(finding(FindingCode.TRACKING_OUTAGE), null));
    queries.put("an agent by rules", query(made(), null));
    TracePage first = store.list(query(tenant, null));
    queries.put("the second page of a tenant", query(tenant, null).from(first.next()));
    for (Map.Entry<String, TraceQuery> query : queries.entrySet()) {
      long[] nanos = new long[TRIES];
      int found = 0;
      for (int n = -20; n < TRIES; n++) {
        long start = System.nanoTime();
        TracePage page = store.list(query.getValue());
        byte[] answer = json.writeValueAsBytes(TraceList.of(page, NOW));
        if (n >= 0) {
          nanos[n] = System.nanoTime() - start;
        }
        found = answer.length == 0 ? 0 : page.traces().size();
      }
      Arrays.sort(nanos);
      System.out.printf(
          "%s: %d runs, p50 %.1f ms, p99 %.1f ms%n",
          query.getKey(), found, nanos[TRIES / 2] / 1e6, nanos[TRIES * 99 / 100] / 1e6);
    }
  }

  private static TraceQuery query(TraceFilter filter, @Nullable Kind status) {
    return new TraceQuery(filter, status, null, 50, NOW.minusSeconds(120));
  }

  private static TraceFilter campaign() {
    return new TraceFilter(
        "tenant-3", null, null, null, "campaign-1238", null, null, null, null, null, null);
  }

  private static TraceFilter finding(FindingCode code) {
    return new TraceFilter("tenant-0", null, null, null, null, code, null, null, null, null, null);
  }

  private static TraceFilter made() {
    return new TraceFilter(
        "tenant-3",
        null,
        null,
        null,
        null,
        null,
        VerdictKind.ALLOW,
        Agent.STRATEGIST,
        StepSource.RULES,
        null,
        null);
  }
}
