package io.adwright.gateway.postgres;

import io.adwright.gateway.trace.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The database, which may be away: then everything says so, and works again when it is back. */
final class Database {
  private static final Logger LOG = Logger.getLogger(Database.class);

  /** Classes of SQLSTATE: connection, sign-in, no such database, conflict, resources, operator. */
  private static final Set<String> PASSING =
      Set.of("08", "25", "28", "3D", "40", "53", "55", "57", "58");

  private final DataSource source;
  private final Consumer<DataSource> migration;
  private volatile boolean migrated;

  /** What is done with a connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * Prepares for the first use.
   *
   * @param migration brings the tables to this version; run once, when the database is first there
   */
  Database(DataSource source, Consumer<DataSource> migration) {
    this.source = source;
    this.migration = migration;
  }

  /**
   * Does {@code work} in one transaction.
   *
   * @throws StoreUnavailable if the database is away
   * @throws IllegalStateException if the database cannot hold or do what it is asked
   */
  <T> T transaction(Work<T> work) {
    migrate();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failure) {
        rollBack(connection, failure);
        throw failure;
      }
    } catch (SQLException failure) {
      if (isAway(failure)) {
        throw new StoreUnavailable(
            "the database does not answer (SQLSTATE " + failure.getSQLState() + ")", failure);
      }
      throw new IllegalStateException(
          "the database refused what it was asked (SQLSTATE " + failure.getSQLState() + ")",
          failure);
    }
  }

  /** Whether the same may succeed later; otherwise it is what was asked that is wrong. */
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
  }

  private synchronized void migrate() {
    if (!migrated) {
      try {
        migration.accept(source);
        migrated = true;
      } catch (RuntimeException failure) {
        throw new StoreUnavailable("the database's tables cannot be made ready", failure);
      }
    }
  }

  private static void rollBack(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException second) {
      failure.addSuppressed(second);
      LOG.debugf(second, "roll-back failed");
    }
  }
}
