package io.adwright.gateway.postgres;

import io.adwright.gateway.trace.TraceCursor;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the statements that look for traces. */
final class TraceSql {
  private static final String STATUS =
      "case when status = 'RUNNING' and last_progress_at < ? then status_stalled else status end";

  private static final String ORDER = " order by started_at desc, correlation_id desc limit ?";
  private static final String PLACE = "(started_at, correlation_id) < (?, ?)";

  private final StringBuilder where = new StringBuilder("true");
  private final List<Object> values = new ArrayList<>();

  private TraceSql(TraceFilter filter, Stretch stretch) {
    equal("tenant_id", filter.tenantId());
    equal("import_id", filter.importId());
    equal("platform", filter.platform() == null ? null : filter.platform().name());
    equal("account_id", filter.accountId());
    equal("campaign_id", filter.campaignId());
    List<String> tags = tags(filter);
    if (!tags.isEmpty()) {
      and("tags @> ?", (Object) tags.toArray(String[]::new));
    }
    since(filter.since());
    since(stretch.from());
    until(filter.until());
    until(stretch.until());
  }

  /**
   * Returns a statement for start, id and status of the newest {@code most}, whatever status and
   * place are asked for, and whether they lie behind that place.
   */
  static PreparedStatement newest(Connection connection, TraceQuery query, Stretch in, int most)
      throws SQLException {
    List<Object> first = new ArrayList<>();
    first.add(TraceRow.time(query.stalledBefore()));
    if (query.before() != null) {
      first.addAll(place(query.before()));
    }
    return new TraceSql(query.filter(), in)
        .prepare(
            connection,
            "select started_at, correlation_id, "
                + STATUS
                + ", "
                + (query.before() == null ? "true" : PLACE)
                + " from trace where %s"
                + ORDER,
            first,
            most);
  }

  /** Returns a statement for the bodies of what is asked for, {@code most} at most. */
  static PreparedStatement page(Connection connection, TraceQuery query, Stretch in, int most)
      throws SQLException {
    var sql = new TraceSql(query.filter(), in);
    if (query.status() != null) {
      sql.status(query.status(), query.stalledBefore());
    }
    if (query.before() != null) {
      sql.and(PLACE, place(query.before()).toArray());
    }
    return sql.prepare(connection, "select body from trace where %s" + ORDER, List.of(), most);
  }

  private PreparedStatement prepare(Connection connection, String sql, List<?> first, int limit)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.formatted(where));
    List<Object> all = new ArrayList<>(first);
    all.addAll(values);
    all.add(limit);
    for (int n = 0; n < all.size(); n++) {
      Object value = all.get(n);
      if (value instanceof String[] texts) {
        statement.setArray(n + 1, connection.createArrayOf("text", texts));
      } else {
        statement.setObject(n + 1, value);
      }
    }
    return statement;
  }

  /**
   * Says what {@link #STATUS} says, in terms from which PostgreSQL sees that its index of what is
   * not complete will do. To say so in addition would make it expect far fewer.
   */
  private void status(Kind kind, Instant stalledBefore) {
    if (kind == Kind.RUNNING) {
      and("status = 'RUNNING' and last_progress_at >= ?", TraceRow.time(stalledBefore));
    } else {
      and(
          "(status = ? or (status = 'RUNNING' and status_stalled = ? and last_progress_at < ?))",
          kind.name(),
          kind.name(),
          TraceRow.time(stalledBefore));
    }
  }

  private void since(@Nullable Instant start) {
    if (start != null) {
      and("started_at >= ?", TraceRow.time(start));
    }
  }

  private void until(@Nullable Instant end) {
    if (end != null) {
      and("started_at < ?", TraceRow.time(end));
    }
  }

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      and(column + " = ?", TraceRow.text(value));
    }
  }

  private void and(String condition, Object... bound) {
    where.append(" and ").append(condition);
    values.addAll(List.of(bound));
  }

  private static List<Object> place(TraceCursor cursor) {
    return List.of(TraceRow.time(cursor.startedAt()), TraceRow.text(cursor.correlationId()));
  }

  private static List<String> tags(TraceFilter filter) {
    List<String> tags = new ArrayList<>();
    if (filter.finding() != null) {
      tags.add(TraceRow.finding(filter.finding().name()));
    }
    if (filter.verdict() != null) {
      tags.add(TraceRow.verdict(filter.verdict().name()));
    }
    if (filter.agent() != null || filter.source() != null) {
      tags.add(TraceRow.made(filter.agent(), filter.source()));
    }
    return tags;
  }
}
