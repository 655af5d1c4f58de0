package io.adwright.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.ControlScope;
import io.adwright.contracts.event.EventContext;
import io.adwright.gateway.control.AuditLog;
import io.adwright.teststack.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresAuditTest {
  private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private AuditLog audit = new PostgresAudit(database, _ -> {});

  @BeforeEach
  void startEmpty() {
    database.setURL(Postgres.emptyDatabase());
    database.setUser(Postgres.USER);
    audit =
        new PostgresAudit(
            database, source -> Flyway.configure().dataSource(source).load().migrate());
  }

  @Test
  void anOrderIsKeptOnceWithWhoWhenAndWhy() {
    // Given
    Control order = order("acme", "c-1", 0);

    // When
    audit.append(List.of(order));
    audit.append(List.of(order));

    // Then
    assertThat(audit.list(null, null, 10)).containsExactly(order);
  }

  @Test
  void ordersArePagedNewestFirstAndWithinATenant() {
    // Given
    audit.append(
        List.of(order("acme", "c-1", 0), order("else", "c-2", 1), order("acme", "c-3", 2)));

    // When
    List<Control> first = audit.list("acme", null, 1);

    // Then
    assertThat(first).containsExactly(order("acme", "c-3", 2));
    assertThat(audit.list("acme", AuditLog.Place.of(first.getFirst()), 10))
        .containsExactly(order("acme", "c-1", 0));
  }

  @Test
  void theTableItselfRefusesToForget() {
    // Given
    audit.append(List.of(order("acme", "c-1", 0)));

    for (String attempt :
        List.of(
            "delete from control_audit",
            "update control_audit set reason = 'another'",
            "truncate control_audit")) {

      // When
      ThrowingCallable forget = () -> execute(attempt);

      // Then
      assertThatThrownBy(forget).hasMessageContaining("append-only");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Control order(String tenant, String id, int second) {
    return Control.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId(id)
                .setCorrelationId(id)
                .setOccurredAt(NOON.plusSeconds(second))
                .build())
        .setControlId(id)
        .setKind(ControlKind.NOTE)
        .setScope(ControlScope.newBuilder().setTenantId(tenant).build())
        .setOperator("jo")
        .setReason("because")
        .build();
  }
}
