package io.adwright.gateway.postgres;

import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the statements that look for traces. */
final class TraceSql {
  private static final String STATUS =
      "case when status = 'RUNNING' and last_progress_at < ? then status_stalled else status end";

  private final StringBuilder where = new StringBuilder("true");
  private final List<Object> values = new ArrayList<>();

  private TraceSql(TraceQuery query) {
    TraceFilter filter = query.filter();
    equal("tenant_id", filter.tenantId());
    equal("import_id", filter.importId());
    equal("platform", filter.platform() == null ? null : filter.platform().name());
    equal("account_id", filter.accountId());
    equal("campaign_id", filter.campaignId());
    List<String> tags = tags(filter);
    if (!tags.isEmpty()) {
      and("tags @> ?", (Object) tags.toArray(String[]::new));
    }
    if (filter.since() != null) {
      and("started_at >= ?", TraceRow.time(filter.since()));
    }
    if (filter.until() != null) {
      and("started_at < ?", TraceRow.time(filter.until()));
    }
  }

  /** Returns a statement for the bodies of the page, and of one trace more. */
  static PreparedStatement page(Connection connection, TraceQuery query) throws SQLException {
    var sql = new TraceSql(query);
    if (query.status() != null) {
      sql.and(STATUS + " = ?", TraceRow.time(query.stalledBefore()), query.status().name());
      if (query.status() != Kind.COMPLETE) {
        // Follows from the line before, but only so the index of what is not complete is found.
        sql.and("status <> 'COMPLETE'");
      }
    }
    if (query.before() != null) {
      sql.and(
          "(started_at, correlation_id) < (?, ?)",
          TraceRow.time(query.before().startedAt()),
          TraceRow.text(query.before().correlationId()));
    }
    return sql.prepare(
        connection,
        "select body from trace where %s order by started_at desc, correlation_id desc limit ?",
        List.of(),
        query.limit() + 1);
  }

  /** Returns a statement for how many of the newest {@code most} are of each status. */
  static PreparedStatement counts(Connection connection, TraceQuery query, int most)
      throws SQLException {
    return new TraceSql(query)
        .prepare(
            connection,
            "select kind, count(*) from (select "
                + STATUS
                + " as kind from trace where %s order by started_at desc, correlation_id desc"
                + " limit ?) newest group by kind",
            List.of(TraceRow.time(query.stalledBefore())),
            most);
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

  private void equal(String column, @Nullable String value) {
    if (value != null) {
      and(column + " = ?", TraceRow.text(value));
    }
  }

  private void and(String condition, Object... bound) {
    where.append(" and ").append(condition);
    values.addAll(List.of(bound));
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
