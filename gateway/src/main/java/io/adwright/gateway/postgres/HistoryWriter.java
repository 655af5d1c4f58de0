package io.adwright.gateway.postgres;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.gateway.campaign.MetricHistory;
import io.adwright.gateway.trace.TraceEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds snapshots into the histories of their campaigns, in the transaction of their traces. */
final class HistoryWriter {
  private static final String LOAD =
      "select campaign_key, body from metric_history where campaign_key = any (?)";
  private static final String WRITE =
      "insert into metric_history (campaign_key, changed_at, body) values (?, ?, ?)"
          + " on conflict (campaign_key) do update set"
          + " changed_at = excluded.changed_at, body = excluded.body";

  private HistoryWriter() {}

  /** Returns the snapshots among {@code events}, by the key of their campaign. */
  static Map<String, List<CampaignMetrics>> snapshots(List<TraceEvent> events) {
    Map<String, List<CampaignMetrics>> snapshots = new HashMap<>();
    for (TraceEvent event : events) {
      if (event instanceof TraceEvent.MetricsSeen(var metrics)) {
        snapshots.computeIfAbsent(key(metrics), _ -> new ArrayList<>()).add(metrics);
      }
    }
    return snapshots;
  }

  /** Writes what changes; the caller has locked the campaigns. */
  static void write(
      Connection connection, Map<String, List<CampaignMetrics>> snapshots, Instant now)
      throws SQLException {
    if (snapshots.isEmpty()) {
      return;
    }
    Map<String, MetricHistory> known = load(connection, snapshots.keySet());
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      for (Map.Entry<String, List<CampaignMetrics>> entry : snapshots.entrySet()) {
        MetricHistory before = known.getOrDefault(entry.getKey(), MetricHistory.EMPTY);
        MetricHistory after = before;
        for (CampaignMetrics snapshot : entry.getValue()) {
          after = after.with(snapshot);
        }
        if (!after.equals(before)) {
          write.setString(1, entry.getKey());
          write.setObject(2, TraceRow.time(now));
          write.setBytes(3, after.bytes());
          write.addBatch();
        }
      }
      write.executeBatch();
    }
  }

  static Map<String, MetricHistory> load(Connection connection, Collection<String> keys)
      throws SQLException {
    Map<String, MetricHistory> known = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
      statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          known.put(rows.getString(1), MetricHistory.of(rows.getBytes(2)));
        }
      }
    }
    return known;
  }

  private static String key(CampaignMetrics metrics) {
    return CampaignKeys.of(metrics.getCampaign().getRef());
  }
}
