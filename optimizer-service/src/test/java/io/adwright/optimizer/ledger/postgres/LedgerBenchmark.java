package io.adwright.optimizer.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.ManyCampaigns;
import io.adwright.optimizer.gate.Optimizer;
import io.adwright.optimizer.gate.Optimizers;
import io.adwright.optimizer.gate.Plans;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Executed actions per second, each judged, reserved and settled with durable commits on a real
 * PostgreSQL; the platform answers at once. Beside it, what the disk alone allows: one-row commits.
 * No test of the build: {@code ./adwright bench ledger}.
 */
class LedgerBenchmark {
  private static final Money FIFTY = Money.ofMicros(50_000_000, "USD");
  private static final int CONNECTIONS = 4;
  private static final int TENANTS = 5;

  @Test
  void measures() throws Exception {
    int actions = Integer.getInteger("adwright.bench.actions", 4_000);
    int accounts = Integer.getInteger("adwright.bench.accounts", 20);
    int threads = Integer.getInteger("adwright.bench.threads", 8);
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "24MB")
                .start();
        AgroalDataSource database = pool(server.getPort())) {
      LedgerSchema.migrate(database);
      run(database, "warm-up", actions / 4, accounts, threads);
      run(database, "measured", actions, accounts, threads);
      System.out.printf("one-row commits on 1 connection: %.0f/s%n", commits(database));
      AuditChain.Report audit = new AuditChain(database).verify();
      System.out.println("audit: " + audit);
      assertThat(audit.problem()).isEmpty();
    }
  }

  private static void run(DataSource database, String name, int actions, int accounts, int threads)
      throws Exception {
    Optimizer optimizer =
        Optimizers.on(
            new ManyCampaigns(
                new CampaignState(FIFTY.currency(), FIFTY, DeliveryStatus.ACTIVE, "r1")),
            new PostgresLedger(database),
            1_000_000_000);
    List<Callable<Execution>> plans =
        IntStream.range(0, actions)
            .<Callable<Execution>>mapToObj(
                i -> () -> optimizer.execute(plan(name, i, accounts), Plans.CONTEXT))
            .toList();
    long begin = System.nanoTime();
    long confirmed = 0;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var done : pool.invokeAll(plans)) {
        var status = done.get().getDecisions().getFirst().getStatus();
        confirmed += status == ExecutionStatus.CONFIRMED ? 1 : 0;
      }
    }
    double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    System.out.printf(
        "%s: %d actions, %d confirmed, %.1f s, %.0f actions/s%n",
        name, actions, confirmed, seconds, actions / seconds);
  }

  private static Strategy plan(String name, int i, int accounts) {
    var campaign = Plans.campaign();
    campaign.setRef(
        CampaignRef.newBuilder(campaign.getRef())
            .setTenantId("tenant-" + i % TENANTS)
            .setAccountId("account-" + i % accounts)
            .setCampaignId(name + i)
            .build());
    return Strategy.newBuilder(
            Plans.plan(campaign.build(), Plans.setDailyBudget(50_000_000, 60_000_000)))
        .setPlanId(name + "-" + i)
        .build();
  }

  private static double commits(DataSource database) throws SQLException {
    int count = 500;
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists probe (n int)");
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        statement.execute("insert into probe values (" + i + ")");
      }
      return count / (Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }
  }

  private static AgroalDataSource pool(int port) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(
                                        "jdbc:postgresql://127.0.0.1:"
                                            + port
                                            + "/postgres?currentSchema=ledger&prepareThreshold=2")
                                    .principal(new NamePrincipal("postgres")))));
  }
}
