package io.adwright.optimizer.ledger.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the ledger, in a schema of their own. */
public final class LedgerSchema {
  /** Their schema; connections need it as their search path. */
  public static final String NAME = "ledger";

  private LedgerSchema() {}

  /** Brings the schema up to date; several replicas may do so at once. */
  public static void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas(NAME)
        .defaultSchema(NAME)
        .locations("classpath:db/ledger")
        .load()
        .migrate();
  }
}
