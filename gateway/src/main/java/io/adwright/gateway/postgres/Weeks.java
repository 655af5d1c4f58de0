package io.adwright.gateway.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The weekly partitions: made when something starts in them, dropped when they are too old. */
final class Weeks {
  private static final Logger LOG = Logger.getLogger(Weeks.class);
  private static final String PREFIX = "trace_w";
  private static final Duration AHEAD = Duration.ofDays(14);

  /** Rows of that week stand in the default partition: they came when it was out of bounds. */
  private static final String ROWS_IN_THE_WAY = "23514";

  private final Database database;
  private final Duration retention;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  Weeks(Database database, Duration retention) {
    this.database = database;
    this.retention = retention;
  }

  /** Makes the week of {@code start} ready, unless it is out of bounds. */
  void ensure(Instant start, Instant now) {
    if (start.isBefore(now.minus(retention)) || start.isAfter(now.plus(AHEAD))) {
      return;
    }
    LocalDate week = weekOf(start);
    if (!known.contains(week)) {
      create(week);
      known.add(week);
    }
  }

  /** Drops the weeks that ended before the retention, and what else is older. */
  int dropOld(Instant now) {
    LocalDate oldest = weekOf(now.minus(retention));
    return database.transaction(
        connection -> {
          int dropped = 0;
          for (LocalDate week : weeks(connection)) {
            if (week.isBefore(oldest)) {
              execute(connection, "drop table if exists " + name(week));
              known.remove(week);
              dropped++;
            }
          }
          execute(connection, "delete from trace_other where started_at < '" + oldest + "'");
          return dropped;
        });
  }

  private void create(LocalDate week) {
    try {
      database.transaction(
          connection -> {
            // One replica at a time: "if not exists" alone is no protection from a race.
            execute(connection, "select pg_advisory_xact_lock(7203)");
            execute(
                connection,
                "create table if not exists %s partition of trace for values from ('%s') to ('%s')"
                    .formatted(name(week), utc(week), utc(week.plusWeeks(1))));
            return true;
          });
    } catch (IllegalStateException failure) {
      if (!(failure.getCause() instanceof SQLException refused)
          || !ROWS_IN_THE_WAY.equals(refused.getSQLState())) {
        throw failure;
      }
      LOG.infof("week %s stays in the default partition, where rows of it are already", week);
    }
  }

  private static List<LocalDate> weeks(Connection connection) throws SQLException {
    List<LocalDate> weeks = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                    + " where i.inhparent = 'trace'::regclass and c.relname like 'trace\\_w%'")) {
      while (rows.next()) {
        String name = rows.getString(1);
        weeks.add(LocalDate.parse(name.substring(PREFIX.length()).replace('_', '-')));
      }
    }
    return weeks;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns the first moment of the week of {@code instant}. */
  static Instant startOf(Instant instant) {
    return weekOf(instant).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate weekOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static String name(LocalDate week) {
    return PREFIX + week.toString().replace('-', '_');
  }

  private static String utc(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
