package io.adwright.optimizer.observed;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.teststack.EarlierRelease;
import io.adwright.teststack.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Two releases beside each other on the tables of outcomes. */
class OutcomeUpgradeTest {
  private static final int ROUNDS = 50;

  private final PGSimpleDataSource database = new PGSimpleDataSource();

  OutcomeUpgradeTest() {
    database.setUrl(Postgres.emptyDatabase());
    database.setUser(Postgres.USER);
  }

  /** All versions but the newest, beside which nothing older ran so far. */
  static Stream<String> earlierVersions() {
    List<String> all =
        Arrays.stream(
                Flyway.configure()
                    .dataSource(Postgres.emptyDatabase(), Postgres.USER, "")
                    .locations("classpath:db/outcome")
                    .load()
                    .info()
                    .all())
            .map(MigrationInfo::getVersion)
            .map(String::valueOf)
            .toList();
    return all.stream().limit(all.size() - 1L);
  }

  @ParameterizedTest
  @MethodSource("earlierVersions")
  void anEarlierReleaseGoesOnWhileTheTablesAreMigrated(String version) throws Exception {
    // Given
    Flyway.configure()
        .dataSource(database)
        .schemas("outcome")
        .defaultSchema("outcome")
        .locations("classpath:db/outcome")
        .target(version)
        .load()
        .migrate();
    var earlier = EarlierRelease.working(database, "/db/said/outcome-V" + version + ".sql");
    try (earlier) {
      earlier.awaitRounds(ROUNDS);

      // When
      OutcomeSchema.migrate(database);
      earlier.awaitRounds(ROUNDS);
    }

    // Then
    assertThat(earlier.refused()).isEmpty();
    assertThat(observations()).isEqualTo(earlier.rounds()).isGreaterThanOrEqualTo(2 * ROUNDS);
  }

  private int observations() throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from outcome.observation")) {
      row.next();
      return row.getInt(1);
    }
  }
}
