package io.adwright.gateway.postgres;

import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceCodec;
import io.adwright.gateway.trace.TraceCursor;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one page of traces.
 *
 * <p>What is counted by status are the newest runs that the filter lets through; the page is nearly
 * always among them, so it is taken from there, and the bodies of its few are read by their names.
 */
final class TraceSearch {
  /**
   * What is best depends on the values: a plan that fits all tenants, findings and weeks reads far
   * more than it must for most of them.
   */
  private static final String PLAN_FOR_THE_VALUES = "set local plan_cache_mode = force_custom_plan";

  private static final String BODIES =
      "select body from trace where correlation_id = any (?) and started_at between ? and ?"
          + " order by started_at desc, correlation_id desc";

  private final Connection connection;
  private final TraceQuery query;
  private final int mostCounted;
  private final List<Stretch> stretches;

  /** One of the newest, without its body. */
  private record Head(OffsetDateTime startedAt, String id, Kind kind, boolean behindPlace) {
    static Head read(ResultSet row) throws SQLException {
      return new Head(
          row.getObject(1, OffsetDateTime.class),
          row.getString(2),
          Kind.valueOf(row.getString(3)),
          row.getBoolean(4));
    }
  }

  private interface Statements {
    PreparedStatement in(Stretch stretch, int most) throws SQLException;
  }

  private interface Rows<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Prepares a search.
   *
   * @param mostCounted as many of the newest are counted at most
   * @param stretches all of time, newest first
   */
  TraceSearch(Connection connection, TraceQuery query, int mostCounted, List<Stretch> stretches) {
    this.connection = connection;
    this.query = query;
    this.mostCounted = mostCounted;
    this.stretches = stretches;
  }

  TracePage page() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(PLAN_FOR_THE_VALUES);
    }
    List<Head> newest =
        walk(
            (stretch, most) -> TraceSql.newest(connection, query, stretch, most),
            Head::read,
            null,
            mostCounted);
    List<Head> wanted = newest.stream().filter(this::isWanted).limit(query.limit() + 1L).toList();
    boolean isWhole = wanted.size() > query.limit() || newest.size() < mostCounted;
    List<Trace> found = isWhole ? bodies(wanted) : further();
    boolean more = found.size() > query.limit();
    List<Trace> traces = List.copyOf(more ? found.subList(0, query.limit()) : found);
    return new TracePage(traces, more ? TraceCursor.of(traces.getLast()) : null, counts(newest));
  }

  private boolean isWanted(Head head) {
    return head.behindPlace() && (query.status() == null || query.status() == head.kind());
  }

  /** The page lies deeper than what was counted. */
  private List<Trace> further() throws SQLException {
    Instant before = query.before() == null ? null : query.before().startedAt();
    return walk(
        (stretch, most) -> TraceSql.page(connection, query, stretch, most),
        row -> TraceCodec.read(row.getBytes(1)),
        before,
        query.limit() + 1);
  }

  private List<Trace> bodies(List<Head> heads) throws SQLException {
    List<Trace> traces = new ArrayList<>(heads.size());
    if (!heads.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(BODIES)) {
        Object[] ids = heads.stream().map(Head::id).toArray();
        statement.setArray(1, connection.createArrayOf("text", ids));
        statement.setObject(2, heads.getLast().startedAt());
        statement.setObject(3, heads.getFirst().startedAt());
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            traces.add(TraceCodec.read(rows.getBytes(1)));
          }
        }
      }
    }
    return traces;
  }

  private <T> List<T> walk(Statements statements, Rows<T> reader, @Nullable Instant last, int most)
      throws SQLException {
    List<T> found = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (found.size() < most && stretch.touches(query.filter(), last)) {
        try (PreparedStatement statement = statements.in(stretch, most - found.size());
            ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            found.add(reader.read(rows));
          }
        }
      }
    }
    return found;
  }

  private static Map<Kind, Integer> counts(List<Head> newest) {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    newest.forEach(head -> counts.merge(head.kind(), 1, Integer::sum));
    return counts;
  }
}
