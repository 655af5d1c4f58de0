package io.adwright.optimizer.observed;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of outcomes, in a schema of their own. */
final class OutcomeSchema {
  private static final String NAME = "outcome";

  private OutcomeSchema() {}

  /**
   * Brings the schema up to date; several replicas may do so at once.
   *
   * @throws ObservationsUnavailableException if the database does not answer
   */
  static void migrate(DataSource database) {
    try {
      var _ =
          Flyway.configure()
              .dataSource(database)
              .schemas(NAME)
              .defaultSchema(NAME)
              .locations("classpath:db/outcome")
              .load()
              .migrate();
    } catch (FlywayException e) {
      throw new ObservationsUnavailableException(e);
    }
  }
}
