package io.adwright.gateway.postgres;

import io.adwright.gateway.ingest.ImportLedger;
import io.adwright.gateway.ingest.ImportState;
import io.adwright.gateway.ingest.ImportState.Phase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The imports of all replicas. Which one fell silent is told by the clock of the database alone:
 * those of the replicas may differ.
 */
public final class PostgresImports implements ImportLedger {
  private static final String ENTER =
      """
      insert into import_progress (phase, bytes, rows_read, rows_accepted, rows_rejected,
        campaigns, published, ended_at, problem, import_id, tenant_id, attempt, caller, started_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (import_id, tenant_id) do update set phase = excluded.phase,
        bytes = excluded.bytes, rows_read = excluded.rows_read,
        rows_accepted = excluded.rows_accepted, rows_rejected = excluded.rows_rejected,
        campaigns = excluded.campaigns, published = excluded.published,
        ended_at = excluded.ended_at, problem = excluded.problem, attempt = excluded.attempt,
        caller = excluded.caller, started_at = excluded.started_at, seen_at = now()""";
  private static final String UPDATE =
      """
      update import_progress set phase = ?, bytes = ?, rows_read = ?, rows_accepted = ?,
        rows_rejected = ?, campaigns = ?, published = ?, ended_at = ?, problem = ?, seen_at = now()
      where import_id = ? and tenant_id = ? and attempt = ?""";
  private static final String SELECT =
      "select *, seen_at < now() - ? * interval '1 second' as silent from import_progress";

  private final Database database;

  /** Sets the parameters of a statement. */
  private interface Filling {
    void of(PreparedStatement statement) throws SQLException;
  }

  /**
   * Makes a ledger; the database is not needed before the first use.
   *
   * @param migration brings the tables to this version
   */
  public PostgresImports(DataSource source, Consumer<DataSource> migration) {
    this.database = new Database(source, migration);
  }

  @Override
  public void enter(String attempt, ImportState state) {
    write(
        ENTER,
        enter -> {
          fill(enter, attempt, state);
          enter.setString(13, TraceRow.text(state.caller()));
          enter.setObject(14, TraceRow.time(state.startedAt()));
        });
  }

  @Override
  public boolean update(String attempt, ImportState state) {
    return write(UPDATE, update -> fill(update, attempt, state)) == 1;
  }

  @Override
  public Optional<ImportState> find(@Nullable String tenantId, String importId) {
    return read(
            " where import_id = ?" + (tenantId == null ? "" : " and tenant_id = ?"),
            1,
            select -> {
              select.setString(2, TraceRow.text(importId));
              if (tenantId != null) {
                select.setString(3, TraceRow.text(tenantId));
              }
            })
        .stream()
        .findFirst();
  }

  @Override
  public List<ImportState> latest(@Nullable String tenantId, int most) {
    return read(
        tenantId == null ? "" : " where tenant_id = ?",
        most,
        select -> {
          if (tenantId != null) {
            select.setString(2, TraceRow.text(tenantId));
          }
        });
  }

  private int write(String sql, Filling filling) {
    return database.transaction(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.of(statement);
            return statement.executeUpdate();
          }
        });
  }

  private List<ImportState> read(String where, int most, Filling filling) {
    String sql = SELECT + where + " order by started_at desc, import_id desc limit " + most;
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, SILENCE.toSeconds());
            filling.of(select);
            List<ImportState> states = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                states.add(state(rows));
              }
            }
            return states;
          }
        });
  }

  private static void fill(PreparedStatement statement, String attempt, ImportState state)
      throws SQLException {
    statement.setString(1, state.phase().name());
    statement.setLong(2, state.bytes());
    statement.setLong(3, state.rowsRead());
    statement.setLong(4, state.rowsAccepted());
    statement.setLong(5, state.rowsRejected());
    statement.setInt(6, state.campaigns());
    statement.setInt(7, state.published());
    Instant endedAt = state.endedAt();
    statement.setObject(8, endedAt == null ? null : TraceRow.time(endedAt));
    statement.setString(9, TraceRow.textOrNull(state.problem()));
    statement.setString(10, TraceRow.text(state.importId()));
    statement.setString(11, TraceRow.text(state.tenantId()));
    statement.setString(12, attempt);
  }

  private static ImportState state(ResultSet row) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    var written =
        new ImportState(
            row.getString("import_id"),
            row.getString("tenant_id"),
            row.getString("caller"),
            row.getObject("started_at", OffsetDateTime.class).toInstant(),
            Phase.valueOf(row.getString("phase")),
            row.getLong("bytes"),
            row.getLong("rows_read"),
            row.getLong("rows_accepted"),
            row.getLong("rows_rejected"),
            row.getInt("campaigns"),
            row.getInt("published"),
            endedAt == null ? null : endedAt.toInstant(),
            row.getString("problem"));
    return row.getBoolean("silent")
        ? written.silentSince(row.getObject("seen_at", OffsetDateTime.class).toInstant())
        : written;
  }
}
