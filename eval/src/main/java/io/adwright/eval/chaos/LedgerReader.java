package io.adwright.eval.chaos;

import io.adwright.eval.chaos.verify.LedgerEvidence;
import io.adwright.eval.chaos.verify.LedgerEvidence.ActionRow;
import io.adwright.eval.chaos.verify.LedgerEvidence.AuditLine;
import io.adwright.eval.chaos.verify.LedgerEvidence.UseRow;
import io.adwright.eval.stack.StackException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the optimizer's ledger as it lies in PostgreSQL. */
final class LedgerReader {
  private static final String EXISTS = "select to_regclass('ledger.action') is not null";
  private static final String ACTIONS =
      "select action_id, plan_id, state from ledger.action where campaign_key like ?";
  private static final String USES = "select scope, reserved, committed, cap from ledger.usage";
  private static final String AUDIT =
      """
      select account_key, seq, (extract(epoch from at) * 1000000)::bigint, kind, subject, body,
        encode(hash, 'hex')
      from ledger.audit order by account_key, seq""";

  private final String url;
  private final String user;

  LedgerReader(String url, String user) {
    this.url = url;
    this.user = user;
  }

  /**
   * Returns what the ledger says about campaigns whose key is like {@code campaigns}, a pattern of
   * SQL; empty if there is no ledger.
   *
   * @throws StackException if the database does not answer
   */
  Optional<LedgerEvidence> read(String campaigns) {
    try (Connection connection = DriverManager.getConnection(url, user, "")) {
      if (!exists(connection)) {
        return Optional.empty();
      }
      return Optional.of(
          new LedgerEvidence(
              list(
                  connection,
                  ACTIONS,
                  row -> new ActionRow(row.getString(1), row.getString(2), row.getString(3)),
                  campaigns),
              list(
                  connection,
                  USES,
                  row ->
                      new UseRow(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))),
              list(connection, AUDIT, LedgerReader::auditLine)));
    } catch (SQLException e) {
      throw new StackException("the ledger at " + url + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    return list(connection, EXISTS, row -> row.getBoolean(1)).getFirst();
  }

  private static AuditLine auditLine(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  private static <T> List<T> list(
      Connection connection, String sql, Reading<T> reading, String... values) throws SQLException {
    var rows = new ArrayList<T>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          rows.add(reading.of(found));
        }
      }
    }
    return rows;
  }

  /** Makes something of a row. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
