package io.adwright.optimizer.ledger.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reckons the audit's hashes anew, without the database's own functions. Each account has a chain
 * of its own: a line's hash covers the line and the hash before it, and the account's row knows the
 * last.
 */
public final class AuditChain {
  private static final int FETCH = 1_000;
  private static final Head START = new Head(0, "00".repeat(32));

  private final DataSource database;

  public AuditChain(DataSource database) {
    this.database = database;
  }

  /**
   * What the check found.
   *
   * @param lines lines that were checked
   * @param accounts chains that were checked
   * @param problem the first line that does not fit; empty if all do
   */
  public record Report(long lines, int accounts, Optional<String> problem) {}

  /**
   * Checks every line of every chain.
   *
   * @throws SQLException if the audit cannot be read
   */
  public Report verify() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      // One snapshot for lines and heads, though others write meanwhile.
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Map<String, Head> heads = heads(connection);
      Report report = follow(connection, heads);
      connection.rollback();
      return report;
    }
  }

  private record Head(long seq, String hash) {}

  private static Report follow(Connection connection, Map<String, Head> heads) throws SQLException {
    Map<String, Head> reached = new HashMap<>();
    long lines = 0;
    try (PreparedStatement select =
        connection.prepareStatement("select * from audit order by account_key, seq")) {
      select.setFetchSize(FETCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines++;
          String account = row.getString("account_key");
          Head before = reached.getOrDefault(account, START);
          Head line = new Head(row.getLong("seq"), hex(row.getBytes("hash")));
          if (line.seq() != before.seq() + 1) {
            return broken(
                lines,
                heads,
                account,
                line.seq(),
                "line %d is missing".formatted(before.seq() + 1));
          }
          if (!hash(before.hash(), row).equals(line.hash())) {
            return broken(lines, heads, account, line.seq(), "its text does not fit its hash");
          }
          reached.put(account, line);
        }
      }
    }
    for (Map.Entry<String, Head> head : heads.entrySet()) {
      Head last = reached.getOrDefault(head.getKey(), START);
      if (last.seq() != head.getValue().seq() || !last.hash().equals(head.getValue().hash())) {
        return broken(
            lines,
            heads,
            head.getKey(),
            last.seq() + 1,
            "the chain ends at line %d, and the account knows of %d"
                .formatted(last.seq(), head.getValue().seq()));
      }
    }
    return new Report(lines, heads.size(), Optional.empty());
  }

  private static Report broken(
      long lines, Map<String, Head> heads, String account, long line, String what) {
    return new Report(
        lines, heads.size(), Optional.of("account %s, line %d: %s".formatted(account, line, what)));
  }

  private static Map<String, Head> heads(Connection connection) throws SQLException {
    Map<String, Head> heads = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("select account_key, audit_seq, audit_hash from account");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        heads.put(row.getString(1), new Head(row.getLong(2), hex(row.getBytes(3))));
      }
    }
    return heads;
  }

  private static String hash(String before, ResultSet row) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    MessageDigest digest = sha256();
    digest.update(HexFormat.of().parseHex(before));
    digest.update(number(row.getLong("seq")));
    digest.update(number(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    digest.update(sha256(row.getString("kind")));
    digest.update(sha256(row.getString("subject")));
    return hex(digest.digest(sha256(row.getString("body"))));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static byte[] sha256(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
