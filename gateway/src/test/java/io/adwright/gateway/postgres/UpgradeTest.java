package io.adwright.gateway.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.teststack.EarlierRelease;
import io.adwright.teststack.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Tables are migrated by the first replica of a release that needs them, while replicas of the
 * release before go on. What those say to the tables stands in {@code db/said}, as it was when
 * their version was the newest; each later migration has to let it pass.
 */
class UpgradeTest {
  private static final int ROUNDS = 50;

  /** Where each round of a version leaves a row. */
  private static final Map<String, String> TABLES =
      Map.of(
          "1",
          "trace where correlation_id like 'run-%'",
          "2",
          "metric_history",
          "3",
          "control_audit",
          "4",
          "trace where correlation_id like 'run-%'");

  private final PGSimpleDataSource database = new PGSimpleDataSource();

  UpgradeTest() {
    database.setUrl(Postgres.emptyDatabase());
    database.setUser(Postgres.USER);
  }

  /** All versions but the newest, beside which nothing older ran so far. */
  static Stream<String> earlierVersions() {
    List<String> all =
        Arrays.stream(
                Flyway.configure()
                    .dataSource(Postgres.emptyDatabase(), Postgres.USER, "")
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
    flyway(version).migrate();
    fill();
    var earlier = EarlierRelease.working(database, saidBy(version));
    try (earlier) {
      earlier.awaitRounds(ROUNDS);

      // When
      flyway("latest").migrate();
      earlier.awaitRounds(ROUNDS);
    }

    // Then
    assertThat(earlier.refused()).isEmpty();
    assertThat(earlier.rounds()).isGreaterThanOrEqualTo(2 * ROUNDS);
    assertThat(written(version)).isEqualTo(earlier.rounds());
    assertThat(earlier.conflicts()).isZero();
  }

  /** What a release says: all that came with its tables, and with those before. */
  private static String[] saidBy(String version) {
    return IntStream.rangeClosed(1, Integer.parseInt(version))
        .mapToObj(each -> "/db/said/V" + each + ".sql")
        .toArray(String[]::new);
  }

  /** Enough traces for an index to need its time. */
  private void fill() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into trace select timestamptz '2025-12-30 00:00Z' + i * interval '1 second',
            'filled-' || i, 'acme', 'META', 'act_1', 'c-' || i, 'import-0', now(), 'RUNNING',
            'PARTIAL', array['V:APPROVED'], '\\x00' from generate_series(1, 50000) as i
          """);
    }
  }

  private int written(String version) throws SQLException {
    String table = TABLES.getOrDefault(version, "");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Flyway flyway(String target) {
    return Flyway.configure().dataSource(database).target(target).load();
  }
}
