package io.adwright.gateway.postgres;

import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Writes traces, many in one go. */
final class TraceWriter {
  private static final String REMOVE =
      "delete from trace where started_at = ? and correlation_id = ?";
  private static final String WRITE =
      "insert into trace (started_at, correlation_id, tenant_id, platform, account_id, campaign_id,"
          + " import_id, last_progress_at, status, status_stalled, tags, body)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (started_at, correlation_id) do update set"
          + " tenant_id = excluded.tenant_id, platform = excluded.platform,"
          + " account_id = excluded.account_id, campaign_id = excluded.campaign_id,"
          + " import_id = excluded.import_id, last_progress_at = excluded.last_progress_at,"
          + " status = excluded.status, status_stalled = excluded.status_stalled,"
          + " tags = excluded.tags, body = excluded.body";

  private TraceWriter() {}

  /**
   * Writes what changed.
   *
   * @param before what stood there, by correlation id
   */
  static void write(Connection connection, Map<String, Trace> before, Collection<Trace> changed)
      throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(REMOVE);
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      for (Trace trace : changed) {
        Trace old = before.get(trace.correlationId());
        if (old != null && !TraceRow.isSamePlace(old, trace)) {
          remove.setObject(1, TraceRow.time(old.startedAt()));
          remove.setString(2, TraceRow.text(old.correlationId()));
          remove.addBatch();
        }
        bind(connection, write, trace);
        write.addBatch();
      }
      remove.executeBatch();
      write.executeBatch();
    }
  }

  private static void bind(Connection connection, PreparedStatement write, Trace trace)
      throws SQLException {
    write.setObject(1, TraceRow.time(trace.startedAt()));
    write.setString(2, TraceRow.text(trace.correlationId()));
    write.setString(3, TraceRow.text(trace.campaign().getTenantId()));
    write.setString(4, trace.campaign().getPlatform().name());
    write.setString(5, TraceRow.text(trace.campaign().getAccountId()));
    write.setString(6, TraceRow.text(trace.campaign().getCampaignId()));
    write.setString(7, TraceRow.textOrNull(trace.importId().orElse(null)));
    write.setObject(8, TraceRow.time(trace.lastProgressAt()));
    write.setString(9, trace.status(Instant.MIN).kind().name());
    write.setString(10, trace.status(Instant.MAX).kind().name());
    write.setArray(11, connection.createArrayOf("text", TraceRow.tags(trace)));
    write.setBytes(12, TraceCodec.write(trace));
  }
}
