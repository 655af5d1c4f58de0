package io.adwright.optimizer.ledger.postgres;

import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.AuditRecord;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Claim;
import io.adwright.optimizer.ledger.Entry;
import io.adwright.optimizer.ledger.Ledger.Decided;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that change something. */
final class Writing {
  private static final String INSERT =
      """
      with written as (
        insert into action as a (action_id, account_key, campaign_key, plan_id, correlation_id, state,
          state_at, reason, reckoned_at, currency, proposed, effective, base_revision, campaign, plan,
          receipt, scopes, claims, caps, request_id, digest, question, expires_at, agreed_by, kind)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (action_id) do update set state = excluded.state, state_at = excluded.state_at,
          reason = excluded.reason, reckoned_at = excluded.reckoned_at,
          effective = excluded.effective, base_revision = excluded.base_revision,
          plan = excluded.plan, receipt = excluded.receipt, scopes = excluded.scopes,
          claims = excluded.claims, caps = excluded.caps, request_id = excluded.request_id,
          digest = excluded.digest, question = excluded.question,
          expires_at = excluded.expires_at, agreed_by = excluded.agreed_by
          where a.state in ('REJECTED', 'PLANNED', 'RECONCILED_NOT_APPLIED')
        returning 1)
      select (select count(*) from written) = 1
        and (not ? or (claim(?, ?, ?) and claim(?, ?, ?) and claim(?, ?, ?)))
        and (not ? or append_audit(?, ?, ?, ?, ?) > 0)
      """;

  // What a crash of the database loses of the last moment is found DISPATCHED, and settled again by
  // asking the platform: this commit need not wait for the disk.
  private static final String SETTLE =
      """
      with settled as (
        update action set state = ?, state_at = ?, reason = ?, receipt = coalesce(?, receipt),
          plan = case when ? = 'PLANNED' then plan end, agreed_by = ?
        where action_id = ? and state = any (?) returning scopes, claims),
      released as (
        select release(scopes[i + 2], claims[i], ?)
        from settled, generate_series(1, 3) as i where ? and cardinality(claims) = 3)
      select set_config('synchronous_commit', 'off', true) = 'off'
        and (select count(*) from settled) = 1 and (select count(*) from released) >= 0
        and ((select count(*) from settled) = 0 or append_audit(?, ?, ?, ?, ?) > 0)
      """;

  private Writing() {}

  /** Returns false if a cap does not allow it any more; nothing may be committed then. */
  static boolean write(Connection connection, String account, Decided<?> decided, Books books)
      throws SQLException {
    List<Entry> writes = decided.writes();
    if (writes.isEmpty()) {
      try (PreparedStatement statement =
          connection.prepareStatement("select append_audit(?, ?, ?, ?, ?)")) {
        audit(statement, 1, account, decided.audit());
        return statement.execute();
      }
    }
    for (int i = 0; i < writes.size(); i++) {
      if (!insert(connection, writes.get(i), books, i == 0 ? decided.audit() : null)) {
        return false;
      }
    }
    return true;
  }

  /** Returns false if the action was not in a state from which {@code next} may follow. */
  static boolean settle(Connection connection, Booking booking, ActionState next, AuditRecord audit)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
      statement.setString(1, next.name());
      set(statement, 2, Reading.at(next));
      statement.setString(3, Reading.reason(next));
      statement.setBytes(4, Wire.bytes(Reading.receipt(next), Receipt.getEncoder()));
      statement.setString(5, next.name());
      statement.setString(6, next instanceof ActionState.Planned it ? it.agreedBy() : null);
      statement.setString(7, booking.actionId());
      statement.setArray(8, connection.createArrayOf("text", Reading.before(next)));
      statement.setBoolean(9, next.effective());
      statement.setBoolean(10, !next.reserves());
      audit(statement, 11, booking.scopes().account(), audit);
      return isTrue(statement);
    }
  }

  static void audit(PreparedStatement statement, int from, String account, AuditRecord audit)
      throws SQLException {
    statement.setString(from, account);
    set(statement, from + 1, audit.at());
    statement.setString(from + 2, audit.kind());
    statement.setString(from + 3, audit.subject());
    statement.setString(from + 4, audit.body());
  }

  static void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else if (value instanceof Instant instant) {
      statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
    } else {
      statement.setObject(index, value);
    }
  }

  private static boolean insert(
      Connection connection, Entry entry, Books books, @Nullable AuditRecord audit)
      throws SQLException {
    Booking booking = entry.booking();
    ActionState state = entry.state();
    Booking.Approval approval = booking.approval();
    Receipt receipt = Reading.receipt(state);
    List<Claim> claims = booking.claims();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, booking.actionId());
      statement.setString(2, booking.scopes().account());
      statement.setString(3, booking.scopes().campaign());
      statement.setString(4, booking.planId());
      statement.setString(5, booking.correlationId());
      statement.setString(6, state.name());
      set(statement, 7, Reading.at(state));
      statement.setString(8, Reading.reason(state));
      set(statement, 9, booking.at());
      statement.setString(10, booking.campaign().getCurrency());
      statement.setBytes(
          11, Wire.bytes(Actions.toSpec(booking.proposed()), ActionSpec.getEncoder()));
      statement.setBytes(
          12, Wire.bytes(Actions.toSpec(booking.effective()), ActionSpec.getEncoder()));
      statement.setString(13, booking.baseRevision());
      statement.setBytes(14, Wire.bytes(booking.campaign(), CampaignProfile.getEncoder()));
      statement.setBytes(15, Wire.bytes(booking.plan(), Strategy.getEncoder()));
      statement.setBytes(16, Wire.bytes(receipt, Receipt.getEncoder()));
      statement.setArray(17, connection.createArrayOf("text", Reading.names(booking.scopes())));
      statement.setArray(
          18, connection.createArrayOf("bigint", claims.stream().map(Claim::micros).toArray()));
      statement.setArray(
          19, connection.createArrayOf("bigint", claims.stream().map(Claim::capMicros).toArray()));
      statement.setString(20, approval == null ? null : approval.requestId());
      statement.setString(21, approval == null ? null : approval.digest());
      statement.setString(22, approval == null ? null : approval.why());
      set(statement, 23, approval == null ? null : approval.expiresAt());
      statement.setString(24, state instanceof ActionState.Planned it ? it.agreedBy() : null);
      statement.setString(25, booking.effective().kind().name());
      boolean reserves = state.reserves() && !claims.isEmpty() && !isReserved(books, booking);
      statement.setBoolean(26, reserves);
      claims(statement, 27, reserves ? claims : List.of());
      statement.setBoolean(36, audit != null);
      audit(
          statement,
          37,
          booking.scopes().account(),
          audit == null ? new AuditRecord("", booking.at(), "", "") : audit);
      return isTrue(statement);
    }
  }

  private static boolean isReserved(Books books, Booking booking) {
    return books.entry(booking.actionId()).filter(it -> it.state().reserves()).isPresent();
  }

  private static void claims(PreparedStatement statement, int from, List<Claim> claims)
      throws SQLException {
    for (int level = 0; level < 3; level++) {
      Claim claim = claims.isEmpty() ? new Claim("", 0, 0) : claims.get(level);
      statement.setString(from + 3 * level, claim.scope());
      statement.setLong(from + 3 * level + 1, claim.micros());
      statement.setLong(from + 3 * level + 2, claim.capMicros());
    }
  }

  /** Returns the one truth value that {@code statement} says. */
  static boolean isTrue(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }
}
