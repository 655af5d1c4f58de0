package io.adwright.optimizer.ledger.postgres;

import static io.adwright.optimizer.ledger.postgres.PostgresLedgerTest.raise;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.FakePlatform;
import io.adwright.optimizer.gate.Optimizers;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.ledger.ActionState;
import io.adwright.teststack.EarlierRelease;
import io.adwright.teststack.Postgres;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Two releases beside each other on one ledger. */
class LedgerUpgradeTest {
  private static final long FIFTY = 50_000_000;
  private static final String BEFORE = "before";

  /** After so many uses the driver has a statement prepared on the server. */
  private static final int FAMILIAR = 10;

  private final String url = Postgres.emptyDatabase();
  private final PGSimpleDataSource now = database(LedgerSchema.NAME);
  private final PGSimpleDataSource before = database(BEFORE);
  private final FakePlatform platform = platform();

  @Test
  void aRunningOptimizerDoesNotNoticeWhatALaterReleaseAdds() throws Exception {
    // Given
    LedgerSchema.migrate(now);
    try (AgroalDataSource pool = pool()) {
      var ledger = new PostgresLedger(pool);
      for (int n = 0; n < FAMILIAR; n++) {
        execute(ledger, raise("plan-1", "42"));
      }

      // When
      for (String table : new String[] {"account", "action", "usage", "audit", "missed", "noted"}) {
        execute(now, "alter table " + table + " add column of_a_later_release text default 'new'");
      }

      // Then
      assertThat(execute(ledger, raise("plan-1", "42")).getStatus())
          .isEqualTo(ExecutionStatus.ALREADY_EXECUTED);
      assertThat(platform.effects()).hasSize(1);
      assertThat(execute(ledger, platform(), raise("plan-2", "43")).getStatus())
          .isEqualTo(ExecutionStatus.CONFIRMED);
      assertThat(new AuditChain(now).verify().problem()).isEmpty();
    }
  }

  @Test
  void whatWasBookedBeforeTheTablesChangedIsKnownAfterwards() throws Exception {
    // Given
    LedgerSchema.migrate(now);
    Decision done = execute(new PostgresLedger(now), raise("plan-1", "42"));
    flyway("1").migrate();
    String columns =
        """
        action_id, account_key, campaign_key, plan_id, correlation_id, state, state_at, reason,
        reckoned_at, currency, proposed, effective, base_revision, campaign, plan, receipt, scopes,
        claims, caps, request_id, digest, question, expires_at, agreed_by
        """;
    execute(
        before, "insert into action (%s) select %s from ledger.action".formatted(columns, columns));
    execute(before, "insert into usage select * from ledger.usage");
    execute(before, "select append_audit('acme', now(), 'ACTION', 'plan-1', '{}')");

    // When
    flyway("latest").migrate();

    // Then
    var ledger = new PostgresLedger(before);
    assertThat(ledger.find(done.getActionId()).orElseThrow().state())
        .isInstanceOf(ActionState.Confirmed.class);
    assertThat(execute(ledger, raise("plan-1", "42")).getStatus())
        .isEqualTo(ExecutionStatus.ALREADY_EXECUTED);
    assertThat(platform.effects()).hasSize(1);
    assertThat(new AuditChain(before).verify().problem()).isEmpty();
  }

  /** The second migration came before anything was released, and does more than add. */
  @Test
  void anOptimizerOfTheFirstTablesBooksNothingBesideTheSecond() throws Exception {
    // Given
    flyway("1").migrate();
    try (var earlier = EarlierRelease.working(before, "/db/said/ledger-V1.sql")) {
      earlier.awaitRounds(FAMILIAR);

      // When
      flyway("2").migrate();

      // Then: it is refused while it opens the books, before anything is written
      earlier.awaitRounds(FAMILIAR);
      assertThat(earlier.refused()).isPresent();
      assertThat(number(before, "select count(*) from action")).isEqualTo(earlier.rounds());
      assertThat(number(before, "select count(*) from audit")).isEqualTo(earlier.rounds());
      assertThat(new AuditChain(before).verify().problem()).isEmpty();
    }
  }

  private Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(before)
        .schemas(BEFORE)
        .defaultSchema(BEFORE)
        .locations("classpath:db/ledger")
        .target(target)
        .load();
  }

  private PGSimpleDataSource database(String schema) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(Postgres.USER);
    source.setCurrentSchema(schema);
    return source;
  }

  /** Connections that are kept, as the service has them. */
  private AgroalDataSource pool() throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(1)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url + "?currentSchema=" + LedgerSchema.NAME)
                                    .principal(new NamePrincipal(Postgres.USER)))));
  }

  private static FakePlatform platform() {
    var budget = Money.ofMicros(FIFTY, "USD");
    return new FakePlatform(
        new CampaignState(budget.currency(), budget, DeliveryStatus.ACTIVE, "r1"));
  }

  private Decision execute(PostgresLedger ledger, Strategy plan) {
    return execute(ledger, platform, plan);
  }

  private static Decision execute(PostgresLedger ledger, FakePlatform platform, Strategy plan) {
    return Optimizers.on(platform, ledger).execute(plan, Plans.CONTEXT).getDecisions().getFirst();
  }

  private static void execute(PGSimpleDataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(PGSimpleDataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
