package io.adwright.optimizer.observed;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.outcome.Account;
import io.adwright.optimizer.outcome.Account.Kept;
import io.adwright.optimizer.outcome.Account.Told;
import io.adwright.optimizer.outcome.Observation;
import io.adwright.optimizer.outcome.Observations;
import io.adwright.optimizer.outcome.series.Series;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Observations in PostgreSQL. An account is visited under a lock on its row, which other processes
 * skip.
 *
 * <p>Every method throws {@link ObservationsUnavailableException} if the database does not answer.
 */
public final class PostgresObservations implements Observations {
  private static final String OPEN =
      """
      insert into outcome.observation (action_id, account, campaign, due_at, document)
      values (?, ?, ?, ?, ?) on conflict (action_id) do nothing""";
  private static final String OPEN_ACCOUNT =
      "insert into outcome.account (account, judged) values (?, 0) on conflict (account) do nothing";
  private static final String KNOWN =
      "select document, profile from outcome.campaign where campaign = ? for update";
  private static final String FIRST =
      """
      insert into outcome.campaign (campaign, account, as_of, document, profile, changes)
      values (?, ?, ?, ?, ?, 1) on conflict (campaign) do nothing""";
  private static final String AGAIN =
      """
      update outcome.campaign set as_of = ?, document = ?, profile = ?, changes = changes + 1
      where campaign = ?""";

  /** Changes only ever grow in number, so that an equal sum means that nothing has changed. */
  private static final String DUE =
      """
      select a.account, s.changes
      from outcome.account a
      cross join lateral (
        select coalesce(sum(c.changes), 0)
          + (select count(*) from outcome.observation o where o.account = a.account) as changes
        from outcome.campaign c where c.account = a.account) s
      where a.judged <> s.changes
        and exists (
          select 1 from outcome.observation o join outcome.campaign c on c.account = o.account
          where o.account = a.account and c.as_of >= o.due_at)
      limit 1
      for update of a skip locked""";

  private static final String CAMPAIGNS =
      "select campaign, document, profile from outcome.campaign where account = ?";
  private static final String OBSERVATIONS =
      """
      select document, action_id, restatement, content_hash, rollback_control_id
      from outcome.observation where account = ? order by action_id""";
  private static final String TOLD =
      """
      update outcome.observation set restatement = ?, content_hash = ?, rollback_control_id = ?
      where action_id = ?""";
  private static final String JUDGED = "update outcome.account set judged = ? where account = ?";

  private final DataSource database;
  private final AtomicBoolean migrated = new AtomicBoolean();
  private final Documents documents = new Documents();

  public PostgresObservations(DataSource database) {
    this.database = database;
  }

  @Override
  public void open(Observation observation) {
    inTransaction(
        connection -> {
          update(connection, OPEN_ACCOUNT, observation.accountKey());
          return update(
              connection,
              OPEN,
              observation.actionId(),
              observation.accountKey(),
              observation.campaignKey(),
              Timestamp.from(observation.dueAt()),
              documents.observation(observation));
        });
  }

  @Override
  public void take(Series snapshot) {
    CampaignRef ref = snapshot.profile().getRef();
    String key = CampaignKeys.of(ref);
    inTransaction(
        connection -> {
          Optional<Series> known = known(connection, key, snapshot.profile());
          if (known.isEmpty()) {
            int added =
                update(
                    connection,
                    FIRST,
                    key,
                    Observation.accountKey(ref),
                    Timestamp.from(snapshot.asOf()),
                    documents.series(snapshot),
                    documents.profile(snapshot.profile()));
            if (added == 1) {
              return added;
            }
            known = known(connection, key, snapshot.profile());
          }
          Series before = known.orElseThrow();
          Series after = before.merge(snapshot);
          return after.equals(before)
              ? 0
              : update(
                  connection,
                  AGAIN,
                  Timestamp.from(after.asOf()),
                  documents.series(after),
                  documents.profile(after.profile()),
                  key);
        });
  }

  @Override
  public boolean visitDue(Function<Account, List<Told>> visit) {
    return inTransaction(
        connection -> {
          try (PreparedStatement due = connection.prepareStatement(DUE);
              ResultSet found = due.executeQuery()) {
            if (!found.next()) {
              return false;
            }
            String account = found.getString(1);
            long changes = found.getLong(2);
            for (Told told : visit.apply(account(connection, account))) {
              update(
                  connection,
                  TOLD,
                  told.restatement(),
                  told.contentHash(),
                  told.rollbackControlId().orElse(null),
                  told.actionId());
            }
            update(connection, JUDGED, changes, account);
            return true;
          }
        });
  }

  @Override
  public long size() {
    return inTransaction(
        connection -> {
          try (PreparedStatement count =
                  connection.prepareStatement("select count(*) from outcome.observation");
              ResultSet found = count.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
          }
        });
  }

  private Optional<Series> known(Connection connection, String key, CampaignProfile newer)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
      query.setString(1, key);
      try (ResultSet found = query.executeQuery()) {
        return found.next()
            ? Optional.of(
                documents.series(
                    found.getString(1), documents.profile(found.getBytes(2)).orElse(newer)))
            : Optional.empty();
      }
    }
  }

  private Account account(Connection connection, String account) throws SQLException {
    Map<String, Series> campaigns = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(CAMPAIGNS)) {
      query.setString(1, account);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          String key = found.getString(1);
          String document = found.getString(2);
          documents
              .profile(found.getBytes(3))
              .ifPresent(profile -> campaigns.put(key, documents.series(document, profile)));
        }
      }
    }
    return new Account(campaigns, observations(connection, account));
  }

  private List<Kept> observations(Connection connection, String account) throws SQLException {
    var kept = new ArrayList<Kept>();
    try (PreparedStatement query = connection.prepareStatement(OBSERVATIONS)) {
      query.setString(1, account);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          kept.add(new Kept(documents.observation(found.getString(1)), told(found)));
        }
      }
    }
    return kept;
  }

  private static Optional<Told> told(ResultSet found) throws SQLException {
    String hash = found.getString(4);
    return hash == null
        ? Optional.empty()
        : Optional.of(
            new Told(
                found.getString(2),
                found.getInt(3),
                hash,
                Optional.ofNullable(found.getString(5))));
  }

  private static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          statement.setNull(i + 1, Types.VARCHAR);
        } else {
          statement.setObject(i + 1, values[i]);
        }
      }
      return statement.executeUpdate();
    }
  }

  private <T> T inTransaction(Work<T> work) {
    migrate();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new ObservationsUnavailableException(e);
    }
  }

  /** The database need not be there when the service starts. */
  private void migrate() {
    if (!migrated.get()) {
      OutcomeSchema.migrate(database);
      migrated.set(true);
    }
  }

  /** What is done in one transaction. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
