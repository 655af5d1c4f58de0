package io.adwright.optimizer.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the audit for people. */
public final class AuditLines {
  private static final String LATEST =
      """
      select json_build_object('account', account_key, 'seq', seq, 'at', at, 'kind', kind,
        'subject', subject, 'body', body::json)::text
      from audit
      where account_key = coalesce(?, account_key) and subject = coalesce(?, subject)
      order by at desc, account_key, seq desc limit ?
      """;

  private AuditLines() {}

  /**
   * Hands the latest lines over as JSON, newest first.
   *
   * @param account only of this one; null is all
   * @param subject only about this plan, action or request; null is all
   * @throws SQLException if the audit cannot be read
   */
  public static void latest(
      DataSource database,
      @Nullable String account,
      @Nullable String subject,
      int limit,
      Consumer<String> line)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST)) {
      text(select, 1, account);
      text(select, 2, subject);
      select.setInt(3, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          line.accept(row.getString(1));
        }
      }
    }
  }

  private static void text(PreparedStatement statement, int index, @Nullable String value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.VARCHAR);
    } else {
      statement.setString(index, value);
    }
  }
}
