package io.adwright.optimizer.ledger.postgres;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Receipt;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.optimizer.ledger.Booking;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Claim;
import io.adwright.optimizer.ledger.Entry;
import io.adwright.optimizer.ledger.Scopes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows as the domain knows them, and states as rows know them. */
final class Reading {
  /**
   * Actions, by the columns that {@link #entry} reads. A star would be refused ("cached plan must
   * not change result type") when a later release adds a column beside this one.
   */
  static final String ACTIONS =
      """
      select action_id, plan_id, correlation_id, state, state_at, reason, reckoned_at, currency,
        proposed, effective, base_revision, campaign, plan, receipt, scopes, claims, caps,
        request_id, digest, question, expires_at, agreed_by
      from action\s""";

  private Reading() {}

  /** Takes the account's lock and reads what was done. */
  static Books open(Connection connection, Scopes scopes, String planId, Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select * from open_books(?, ?, ?, ?, ?)")) {
      statement.setString(1, scopes.account());
      statement.setString(2, scopes.campaign());
      statement.setString(3, planId);
      Writing.set(statement, 4, at);
      statement.setArray(5, connection.createArrayOf("text", scopes.capped().toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        List<Entry> ofPlan = row.getInt("of_plan") == 0 ? List.of() : ofPlan(connection, planId);
        return new Books(
            ofPlan,
            row.getLong("campaign_day"),
            row.getLong("account_day"),
            row.getLong("portfolio_month"),
            lastChanges(row),
            instant(row, "last_conflict"),
            row.getInt("changes_last_hour"),
            row.getBoolean("is_open"));
      }
    }
  }

  private static Map<ActionKind, Instant> lastChanges(ResultSet row) throws SQLException {
    List<String> kinds = texts(row, "changed_kinds");
    Timestamp[] times = (Timestamp[]) row.getArray("changed_at").getArray();
    Map<ActionKind, Instant> changes = new EnumMap<>(ActionKind.class);
    for (int i = 0; i < times.length; i++) {
      changes.put(ActionKind.valueOf(kinds.get(i)), times[i].toInstant());
    }
    return changes;
  }

  private static List<Entry> ofPlan(Connection connection, String planId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ACTIONS + "where plan_id = ?")) {
      statement.setString(1, planId);
      List<Entry> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(entry(rows));
        }
      }
      return found;
    }
  }

  static Entry entry(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    List<String> scopes = texts(row, "scopes");
    byte[] plan = row.getBytes("plan");
    return new Entry(
        new Booking(
            row.getString("action_id"),
            row.getString("plan_id"),
            row.getString("correlation_id"),
            Wire.read(row.getBytes("campaign"), CampaignProfile.getDecoder()),
            action(row, "proposed", currency),
            action(row, "effective", currency),
            row.getString("base_revision"),
            Objects.requireNonNull(instant(row, "reckoned_at")),
            new Scopes(scopes.get(0), scopes.get(1), scopes.get(2), scopes.get(3), scopes.get(4)),
            claims(scopes, numbers(row, "claims"), numbers(row, "caps")),
            approval(row),
            plan == null ? null : Wire.read(plan, Strategy.getDecoder())),
        state(row));
  }

  private static Action action(ResultSet row, String column, String currency) throws SQLException {
    ActionSpec spec = Wire.read(row.getBytes(column), ActionSpec.getDecoder());
    return Actions.fromSpec(spec, currency);
  }

  private static Booking.@Nullable Approval approval(ResultSet row) throws SQLException {
    String requestId = row.getString("request_id");
    return requestId == null
        ? null
        : new Booking.Approval(
            requestId,
            row.getString("digest"),
            row.getString("question"),
            Objects.requireNonNull(instant(row, "expires_at")));
  }

  private static ActionState state(ResultSet row) throws SQLException {
    Instant at = Objects.requireNonNull(instant(row, "state_at"));
    byte[] bytes = row.getBytes("receipt");
    Receipt receipt = bytes == null ? null : Wire.read(bytes, Receipt.getDecoder());
    String reason = Objects.requireNonNullElse(row.getString("reason"), "");
    String name = row.getString("state");
    return switch (name) {
      case "PLANNED" ->
          new ActionState.Planned(
              at, Objects.requireNonNull(instant(row, "expires_at")), row.getString("agreed_by"));
      case "DISPATCHED" -> new ActionState.Dispatched(at);
      case "UNKNOWN" -> new ActionState.Unknown(at, reason);
      case "CONFIRMED" -> new ActionState.Confirmed(at, Objects.requireNonNull(receipt));
      case "REJECTED" -> new ActionState.Rejected(at, Objects.requireNonNull(receipt));
      case "RECONCILED_APPLIED" -> new ActionState.Reconciled(at, true, receipt);
      case "RECONCILED_NOT_APPLIED" -> new ActionState.Reconciled(at, false, receipt);
      case "CANCELLED" -> new ActionState.Cancelled(at, reason);
      default -> throw new SQLException("an action is in state " + name + ", which nobody knows");
    };
  }

  static Instant at(ActionState state) {
    return switch (state) {
      case ActionState.Planned(Instant at, var _, var _) -> at;
      case ActionState.Dispatched(Instant at) -> at;
      case ActionState.Unknown(Instant at, var _) -> at;
      case ActionState.Confirmed(Instant at, var _) -> at;
      case ActionState.Rejected(Instant at, var _) -> at;
      case ActionState.Reconciled(Instant at, var _, var _) -> at;
      case ActionState.Cancelled(Instant at, var _) -> at;
    };
  }

  static @Nullable String reason(ActionState state) {
    return switch (state) {
      case ActionState.Unknown(var _, String why) -> why;
      case ActionState.Cancelled(var _, String why) -> why;
      case ActionState.Rejected(var _, Receipt receipt) -> receipt.getErrorCode().orElse(null);
      case ActionState.Planned _,
          ActionState.Dispatched _,
          ActionState.Confirmed _,
          ActionState.Reconciled _ ->
          null;
    };
  }

  static @Nullable Receipt receipt(ActionState state) {
    return switch (state) {
      case ActionState.Confirmed(var _, Receipt receipt) -> receipt;
      case ActionState.Rejected(var _, Receipt receipt) -> receipt;
      case ActionState.Reconciled(var _, var _, Receipt receipt) -> receipt;
      case ActionState.Planned _,
          ActionState.Dispatched _,
          ActionState.Unknown _,
          ActionState.Cancelled _ ->
          null;
    };
  }

  /** The states from which {@code next} may follow, as {@link ActionState} has its transitions. */
  static String[] before(ActionState next) {
    return switch (next) {
      case ActionState.Planned _ -> new String[] {"PLANNED"};
      case ActionState.Dispatched _ -> new String[] {"PLANNED"};
      case ActionState.Unknown _ -> new String[] {"DISPATCHED", "UNKNOWN"};
      case ActionState.Confirmed _, ActionState.Rejected _ -> new String[] {"DISPATCHED"};
      case ActionState.Reconciled _ -> new String[] {"DISPATCHED", "UNKNOWN"};
      case ActionState.Cancelled _ -> new String[] {"PLANNED"};
    };
  }

  static String[] names(Scopes scopes) {
    return new String[] {
      scopes.account(),
      scopes.campaign(),
      scopes.campaignDay(),
      scopes.accountDay(),
      scopes.portfolioMonth()
    };
  }

  private static List<Claim> claims(List<String> scopes, List<Long> micros, List<Long> caps) {
    return IntStream.range(0, micros.size())
        .mapToObj(i -> new Claim(scopes.get(i + 2), micros.get(i), caps.get(i)))
        .toList();
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static List<Long> numbers(ResultSet row, String column) throws SQLException {
    return List.of((Long[]) row.getArray(column).getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
