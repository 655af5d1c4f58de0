package io.adwright.gateway.postgres;

import io.adwright.contracts.event.Control;
import io.adwright.gateway.control.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Orders in PostgreSQL; the table itself refuses to change or lose a row. */
public final class PostgresAudit implements AuditLog {
  private static final String APPEND =
      "insert into control_audit"
          + " (control_id, ordered_at, tenant_id, operator, kind, reason, event)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict (control_id) do nothing";

  private final Database database;

  /**
   * Makes a log; the database is not needed before the first use.
   *
   * @param migration brings the tables to this version
   */
  public PostgresAudit(DataSource source, Consumer<DataSource> migration) {
    this.database = new Database(source, migration);
  }

  @Override
  public void append(List<Control> orders) {
    database.transaction(
        connection -> {
          try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            for (Control order : orders) {
              append.setString(1, TraceRow.text(order.getControlId()));
              append.setObject(2, TraceRow.time(order.getContext().getOccurredAt()));
              append.setString(3, TraceRow.text(order.getScope().getTenantId()));
              append.setString(4, TraceRow.text(order.getOperator()));
              append.setString(5, order.getKind().name());
              append.setString(6, TraceRow.text(order.getReason()));
              append.setBytes(7, bytes(order));
              append.addBatch();
            }
            return append.executeBatch().length;
          }
        });
  }

  @Override
  public List<Control> list(@Nullable String tenantId, @Nullable Place before, int most) {
    String sql =
        "select event from control_audit where true"
            + (tenantId == null ? "" : " and tenant_id = ?")
            + (before == null ? "" : " and (ordered_at, control_id) < (?, ?)")
            + " order by ordered_at desc, control_id desc limit ?";
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            int n = 0;
            if (tenantId != null) {
              select.setString(++n, TraceRow.text(tenantId));
            }
            if (before != null) {
              select.setObject(++n, TraceRow.time(before.at()));
              select.setString(++n, TraceRow.text(before.controlId()));
            }
            select.setInt(++n, most);
            List<Control> orders = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                orders.add(order(rows.getBytes(1)));
              }
            }
            return orders;
          }
        });
  }

  @Override
  public boolean isLasting() {
    return true;
  }

  private static byte[] bytes(Control order) {
    try {
      ByteBuffer event = order.toByteBuffer();
      byte[] bytes = new byte[event.remaining()];
      event.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Control order(byte[] event) {
    try {
      return Control.fromByteBuffer(ByteBuffer.wrap(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
