package io.adwright.optimizer.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Figures of the whole ledger, for those who watch it. */
public final class LedgerFigures {

  /** States in which something may still become of an action, as rows spell them. */
  public static final List<String> OPEN_STATES = List.of("PLANNED", "DISPATCHED", "UNKNOWN");

  private static final String OPEN =
      "select state, count(*), min(state_at) from action"
          + " where state in ('PLANNED', 'DISPATCHED', 'UNKNOWN') group by state";

  /** A campaign's day is left out: a single raise may use it up, which is no reason to worry. */
  private static final String USED =
      "select scope, reserved + committed, cap from usage"
          + " where (scope like 'account-day:%' and right(scope, 10) >= ?)"
          + " or (scope like 'portfolio-month:%' and right(scope, 7) >= ?)";

  private final DataSource database;

  public LedgerFigures(DataSource database) {
    this.database = database;
  }

  /**
   * What the caps of one level and currency are used for, in the periods that are not over
   * everywhere on earth.
   *
   * @param level {@code account-day} or {@code portfolio-month}
   * @param currency ISO 4217 code
   * @param usedMicros reserved and committed, of all accounts or tenants together
   * @param mostRatio the use of the cap that is used the most; 1 is all of it
   */
  public record CapUse(String level, String currency, long usedMicros, double mostRatio) {
    private CapUse with(CapUse other) {
      return new CapUse(
          level, currency, usedMicros + other.usedMicros, Math.max(mostRatio, other.mostRatio));
    }
  }

  /**
   * What was found.
   *
   * @param openByState actions by open state; a state without any is missing
   * @param oldestUnsettled since when the oldest action without a known result is so
   * @param caps by level and currency
   */
  public record Figures(
      Map<String, Long> openByState, Optional<Instant> oldestUnsettled, List<CapUse> caps) {

    /** Before the first look. */
    public static final Figures UNKNOWN = new Figures(Map.of(), Optional.empty(), List.of());

    public Figures {
      openByState = Map.copyOf(openByState);
      caps = List.copyOf(caps);
    }

    /** Returns how many actions are in {@code state}. */
    public long open(String state) {
      return openByState.getOrDefault(state, 0L);
    }
  }

  /**
   * Reads the ledger as it is at {@code now}.
   *
   * @throws SQLException if it cannot be read, or its tables are not made yet
   */
  public Figures read(Instant now) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Map<String, Long> open = new HashMap<>();
      Optional<Instant> oldest = Optional.empty();
      try (PreparedStatement select = connection.prepareStatement(OPEN);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          open.put(row.getString(1), row.getLong(2));
          if (!row.getString(1).equals("PLANNED")) {
            Instant since = row.getObject(3, OffsetDateTime.class).toInstant();
            oldest = Optional.of(oldest.filter(since::isAfter).orElse(since));
          }
        }
      }
      return new Figures(open, oldest, caps(connection, now));
    }
  }

  private static List<CapUse> caps(Connection connection, Instant now) throws SQLException {
    // The account's own day may be yesterday's here, and the simulator's is that of its data.
    LocalDate from = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(2);
    Map<String, CapUse> found = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(USED)) {
      select.setString(1, from.toString());
      select.setString(2, YearMonth.from(from).toString());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          CapUse use = use(row.getString(1), row.getLong(2), row.getLong(3));
          found.merge(use.level() + use.currency(), use, CapUse::with);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Reads a key such as {@code account-day:tenant/META/account:EUR:2026-11-27}. */
  private static CapUse use(String scope, long used, long cap) {
    int period = scope.lastIndexOf(':');
    int currency = scope.lastIndexOf(':', period - 1);
    return new CapUse(
        scope.substring(0, scope.indexOf(':')),
        scope.substring(currency + 1, period),
        used,
        cap == 0 ? 0 : (double) used / cap);
  }
}
