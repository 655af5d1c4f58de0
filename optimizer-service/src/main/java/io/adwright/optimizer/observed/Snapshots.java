package io.adwright.optimizer.observed;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.avro.message.MissingSchemaException;

/**
 * The newest snapshot of each campaign, in PostgreSQL. Older ones that come late, and those that
 * come again, change nothing.
 *
 * <p>Every method throws {@link ObservationsUnavailableException} if the database does not answer.
 */
public final class Snapshots {
  private static final String KEEP =
      """
      insert into outcome.snapshot as known (campaign, revision, as_of, metrics)
      values (?, ?, ?, ?)
      on conflict (campaign) do update
        set revision = excluded.revision, as_of = excluded.as_of, metrics = excluded.metrics
        where (known.revision, known.as_of) < (excluded.revision, excluded.as_of)""";
  private static final String NEWEST = "select metrics from outcome.snapshot where campaign = ?";

  private final DataSource database;
  private final AtomicBoolean migrated = new AtomicBoolean();

  public Snapshots(DataSource database) {
    this.database = database;
  }

  /** Keeps {@code snapshot}, unless a newer one is kept. */
  public void keep(CampaignMetrics snapshot) {
    migrate();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KEEP)) {
      statement.setString(1, CampaignKeys.of(snapshot.getCampaign().getRef()));
      statement.setLong(2, snapshot.getRevision());
      statement.setTimestamp(3, Timestamp.from(snapshot.getAsOf()));
      statement.setBytes(4, bytes(snapshot));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ObservationsUnavailableException(e);
    }
  }

  /** Returns the newest snapshot that was kept; empty if there is none that can be read. */
  public Optional<CampaignMetrics> newest(CampaignRef campaign) {
    migrate();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEWEST)) {
      statement.setString(1, CampaignKeys.of(campaign));
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? snapshot(found.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new ObservationsUnavailableException(e);
    }
  }

  private static byte[] bytes(CampaignMetrics snapshot) {
    try {
      ByteBuffer encoded = snapshot.toByteBuffer();
      var bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What another version of the schema wrote is of no use: the next snapshot replaces it. */
  private static Optional<CampaignMetrics> snapshot(byte[] encoded) {
    try {
      return Optional.of(CampaignMetrics.fromByteBuffer(ByteBuffer.wrap(encoded)));
    } catch (MissingSchemaException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database need not be there when the service starts. */
  private void migrate() {
    if (!migrated.get()) {
      OutcomeSchema.migrate(database);
      migrated.set(true);
    }
  }
}
