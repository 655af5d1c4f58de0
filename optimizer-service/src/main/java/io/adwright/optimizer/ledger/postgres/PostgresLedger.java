package io.adwright.optimizer.ledger.postgres;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Entry;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.LedgerUnavailableException;
import io.adwright.optimizer.ledger.Scopes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The ledger in PostgreSQL. An account's books are opened under a lock on the account's row, which
 * every replica takes; a commit has reached the disk when it returns.
 *
 * <p>An executed action costs three statements in two transactions: open the books, write the
 * action down; after the platform's answer, settle it.
 */
public final class PostgresLedger implements Ledger {
  /** A portfolio that several accounts use at once may have to be looked at again. */
  private static final int ATTEMPTS = 5;

  private final DataSource database;

  /**
   * @param database gives connections to a database with the schema that {@link LedgerSchema} makes
   */
  public PostgresLedger(DataSource database) {
    this.database = database;
  }

  @Override
  public <R> R decide(
      Scopes scopes, String planId, Instant at, Function<Books, Decided<R>> decide) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        Books books = Reading.open(connection, scopes, planId, at);
        Decided<R> decided = decide.apply(books);
        if (Writing.write(connection, scopes.account(), decided, books)) {
          connection.commit();
          return decided.result();
        }
        connection.rollback();
      }
      throw new SQLException("the portfolio of " + scopes.account() + " was too busy");
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public boolean settle(Booking booking, ActionState next, AuditRecord audit) {
    return with(connection -> Writing.settle(connection, booking, next, audit));
  }

  @Override
  public void note(String account, AuditRecord audit) {
    var _ =
        with(
            connection -> {
              try (PreparedStatement statement =
                  connection.prepareStatement("select append_audit(?, ?, ?, ?, ?)")) {
                Writing.audit(statement, 1, account, audit);
                return statement.execute();
              }
            });
  }

  @Override
  public boolean noteOnce(String id, String account, AuditRecord audit) {
    return with(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("select note_once(?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, id);
            Writing.audit(statement, 2, account, audit);
            return Writing.isTrue(statement);
          }
        });
  }

  @Override
  public Optional<Entry> find(String actionId) {
    return list("where action_id = ?", actionId).stream().findFirst();
  }

  @Override
  public Optional<Entry> findByRequest(String requestId) {
    return list("where request_id = ?", requestId).stream().findFirst();
  }

  @Override
  public List<Entry> unsettled(Instant before, int most) {
    return list(
        """
        where action_id in (
          select action_id from (
            select action_id, row_number() over (partition by account_key order by state_at) as place
            from action where state in ('DISPATCHED', 'UNKNOWN') and state_at < ?) as open
          where place <= %d)
        order by state_at"""
            .formatted(most),
        before);
  }

  @Override
  public List<Entry> expired(Instant now, int most) {
    return list("where state = 'PLANNED' and expires_at <= ? order by state_at limit " + most, now);
  }

  @Override
  public void missed(CampaignRef campaign, Set<ActionKind> kinds) {
    var _ = with(connection -> Missed.add(connection, campaign, kinds));
  }

  @Override
  public void releaseMissed(
      BiPredicate<CampaignRef, ActionKind> stillStopped, Consumer<CampaignRef> release) {
    var _ = with(connection -> Missed.release(connection, stillStopped, release));
  }

  private List<Entry> list(String where, Object value) {
    return with(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(Reading.ACTIONS + where)) {
            Writing.set(statement, 1, value);
            List<Entry> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                found.add(Reading.entry(rows));
              }
            }
            return found;
          }
        });
  }

  /** One statement, which is a transaction of its own. */
  private <R> R with(Work<R> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(true);
      return work.on(connection);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static LedgerUnavailableException unavailable(SQLException e) {
    return new LedgerUnavailableException("the ledger cannot be reached: " + e.getMessage(), e);
  }

  private interface Work<R> {
    R on(Connection connection) throws SQLException;
  }
}
