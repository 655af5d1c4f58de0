package io.adwright.gateway.postgres;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.gateway.campaign.MetricHistories;
import io.adwright.gateway.campaign.MetricHistory;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceCodec;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Traces in PostgreSQL: as many as the disk holds, the same for every replica.
 *
 * <p>A batch is one transaction. It takes a lock for each of its runs, in one order, reads what is
 * there, folds the events into it and writes what changed; so replicas that read the same events at
 * the same time do not undo each other's work, and a repeat changes nothing.
 */
public final class PostgresTraceStore implements TraceStore, MetricHistories {
  /**
   * More than this are not counted: nobody reads the difference, and counting a million is slow.
   */
  private static final int MOST_COUNTED = 1_000;

  /** Who repeats a request does so within days. */
  private static final Duration KEYS_KEPT = Duration.ofDays(7);

  private static final String LOCK =
      "select pg_advisory_xact_lock(lock) from (select distinct hashtextextended(id, 0) as lock"
          + " from unnest(?) as id order by 1) as sorted";
  private static final String LOAD = "select body from trace where correlation_id = any (?)";

  private final Database database;
  private final Weeks weeks;
  private final Duration retention;
  private final Clock clock;

  /**
   * Makes a store; the database is not needed before the first use.
   *
   * @param migration brings the tables to this version
   * @param retention how long a trace is kept after its start
   */
  public PostgresTraceStore(
      DataSource source, Consumer<DataSource> migration, Duration retention, Clock clock) {
    this.database = new Database(source, migration);
    this.weeks = new Weeks(database, retention);
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public List<Optional<Trace>> appendAll(List<TraceEvent> events) {
    // Tables are made outside of the transaction that fills them: it would lock out all readers.
    events.forEach(event -> weeks.ensure(event.context().getOccurredAt(), clock.instant()));
    return database.transaction(connection -> append(connection, events, clock.instant()));
  }

  @Override
  public Optional<Trace> append(TraceEvent event) {
    return appendAll(List.of(event)).getFirst();
  }

  @Override
  public Optional<Trace> find(String correlationId) {
    return database.transaction(
        connection ->
            load(connection, List.of(TraceRow.text(correlationId))).values().stream().findFirst());
  }

  @Override
  public TracePage list(TraceQuery query) {
    List<Stretch> stretches = Stretch.newestFirst(clock.instant());
    return database.transaction(
        connection -> new TraceSearch(connection, query, MOST_COUNTED, stretches).page());
  }

  @Override
  public int size() {
    return database.transaction(
        connection -> {
          int counted =
              number(
                  connection,
                  "select count(*) from (select 1 from trace limit " + MOST_COUNTED + ") counted");
          return counted < MOST_COUNTED
              ? counted
              : Math.max(
                  counted,
                  number(
                      connection,
                      "select coalesce(sum(greatest(c.reltuples, 0)), 0)::int from pg_inherits i"
                          + " join pg_class c on c.oid = i.inhrelid"
                          + " where i.inhparent = 'trace'::regclass"));
        });
  }

  /** Forgets everything. */
  public void clear() {
    database.transaction(
        connection -> {
          try (PreparedStatement truncate =
              connection.prepareStatement("truncate trace, metric_history")) {
            return truncate.execute();
          }
        });
  }

  /** Forgets the traces that began at {@code start} or later; histories stay. */
  public void clearSince(Instant start) {
    database.transaction(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from trace where started_at >= ?")) {
            delete.setObject(1, TraceRow.time(start));
            return delete.executeUpdate();
          }
        });
  }

  /**
   * Drops the weeks that ended before the retention, the histories of campaigns that were silent
   * for as long, imports as old, and keys of clients after a week; returns how many weeks.
   */
  public int forgetOld() {
    Instant now = clock.instant();
    database.transaction(
        connection -> {
          delete(connection, "metric_history where changed_at < ?", now.minus(retention));
          delete(connection, "import_progress where started_at < ?", now.minus(retention));
          delete(connection, "request_key where seen_at < ?", now.minus(KEYS_KEPT));
          return true;
        });
    return weeks.dropOld(now);
  }

  @Override
  public MetricHistory of(CampaignRef campaign) {
    String key = CampaignKeys.of(campaign);
    return database.transaction(
        connection ->
            HistoryWriter.load(connection, List.of(key)).getOrDefault(key, MetricHistory.EMPTY));
  }

  private static void delete(Connection connection, String what, Instant before)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("delete from " + what)) {
      delete.setObject(1, TraceRow.time(before));
      delete.executeUpdate();
    }
  }

  private static List<Optional<Trace>> append(
      Connection connection, List<TraceEvent> events, Instant now) throws SQLException {
    List<String> ids =
        events.stream()
            .map(event -> TraceRow.text(event.context().getCorrelationId()))
            .distinct()
            .toList();
    Map<String, List<CampaignMetrics>> snapshots = HistoryWriter.snapshots(events);
    lock(connection, Stream.concat(ids.stream(), snapshots.keySet().stream()).toList());
    Map<String, Trace> before = load(connection, ids);
    Map<String, Trace> after = new HashMap<>(before);
    List<Optional<Trace>> results = new ArrayList<>(events.size());
    for (TraceEvent event : events) {
      Trace known = after.get(event.context().getCorrelationId());
      Trace next = known == null ? Trace.of(event) : known.with(event);
      boolean changed = !next.equals(known);
      after.put(next.correlationId(), next);
      results.add(changed ? Optional.of(next) : Optional.empty());
    }
    after.values().removeIf(trace -> trace.equals(before.get(trace.correlationId())));
    TraceWriter.write(connection, before, after.values());
    HistoryWriter.write(connection, snapshots, now);
    return results;
  }

  private static void lock(Connection connection, List<String> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      statement.execute();
    }
  }

  private static Map<String, Trace> load(Connection connection, List<String> ids)
      throws SQLException {
    Map<String, Trace> traces = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          Trace trace = TraceCodec.read(rows.getBytes(1));
          traces.put(trace.correlationId(), trace);
        }
      }
    }
    return traces;
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
