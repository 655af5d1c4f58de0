package io.adwright.gateway.postgres;

import io.adwright.gateway.ingest.RequestKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The keys that came to any replica. */
public final class PostgresRequestKeys implements RequestKeys {
  private static final String CLAIM =
      "insert into request_key (tenant_id, key, content) values (?, ?, ?)"
          + " on conflict (tenant_id, key) do nothing";
  private static final String HELD =
      "select content from request_key where tenant_id = ? and key = ?";

  private final Database database;

  /**
   * Makes a memory; the database is not needed before the first use.
   *
   * @param migration brings the tables to this version
   */
  public PostgresRequestKeys(DataSource source, Consumer<DataSource> migration) {
    this.database = new Database(source, migration);
  }

  @Override
  public boolean claim(String tenantId, String key, String content) {
    return database.transaction(
        connection -> {
          try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, TraceRow.text(tenantId));
            claim.setString(2, TraceRow.text(key));
            claim.setString(3, content);
            return claim.executeUpdate() == 1 || held(connection, tenantId, key).equals(content);
          }
        });
  }

  private static String held(Connection connection, String tenantId, String key)
      throws SQLException {
    try (PreparedStatement held = connection.prepareStatement(HELD)) {
      held.setString(1, TraceRow.text(tenantId));
      held.setString(2, TraceRow.text(key));
      try (ResultSet rows = held.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }
}
