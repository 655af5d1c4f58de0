package io.adwright.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.ingest.ImportLedger;
import io.adwright.gateway.ingest.ImportLedgerContract;
import io.adwright.gateway.ingest.ImportState;
import io.adwright.gateway.ingest.ImportState.Phase;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.teststack.Postgres;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresImportsTest extends ImportLedgerContract {
  private PGSimpleDataSource database = new PGSimpleDataSource();

  @Override
  protected ImportLedger emptyLedger() {
    database = new PGSimpleDataSource();
    database.setURL(Postgres.emptyDatabase());
    database.setUser(Postgres.USER);
    return ledger();
  }

  /** The clock of the database cannot be moved; what it noted can. */
  @Override
  protected void pass(Duration time) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "update import_progress set seen_at = seen_at - interval '" + time.toSeconds() + " s'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anotherReplicaFollowsAnImportAndHearsWhenItsOwnOneIsGone() {
    // Given
    ImportLedger reading = emptyLedger();
    ImportLedger other = ledger();
    ImportState far = publishing("imp-1");
    reading.enter("try-1", begun("imp-1", "acme", 0));
    reading.update("try-1", far);
    assertThat(other.find("acme", "imp-1")).contains(far);

    // When
    pass(Duration.ofMinutes(1));

    // Then
    assertThat(other.latest("acme", 10))
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.phase()).isEqualTo(Phase.INTERRUPTED);
              assertThat(state.published()).isEqualTo(4);
            });
  }

  @Test
  void textsThatPostgresqlCannotHoldAreKeptAsFarAsTheyGo() {
    // Given
    ImportLedger ledger = emptyLedger();
    ImportState refused = refused("imp-1", "no column 'a\0b'");

    // When
    ledger.enter("try-1", refused);

    // Then
    assertThat(ledger.find("acme", "imp-1").orElseThrow().problem())
        .isEqualTo("no column 'a\uFFFDb'");
  }

  @Test
  void importsAreForgottenAfterTheRetention() {
    // Given
    ImportLedger ledger = emptyLedger();
    ledger.enter("try-1", begun("old", "acme", 0));
    ledger.enter("try-1", begun("new", "acme", 60));
    var days = Duration.ofDays(30);
    var later = Clock.fixed(SampleRun.NOON.plus(days).plusSeconds(30), ZoneOffset.UTC);

    // When
    new PostgresTraceStore(database, _ -> {}, days, later).forgetOld();

    // Then
    assertThat(ledger.latest("acme", 10)).extracting(ImportState::importId).containsExactly("new");
  }

  private ImportLedger ledger() {
    return new PostgresImports(
        database, source -> Flyway.configure().dataSource(source).load().migrate());
  }
}
