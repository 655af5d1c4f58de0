package io.adwright.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.stack.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server, started as the launcher starts it. */
class PostgresScriptTest {
  private static final String READY = "LOG:  database system is ready to accept connections";
  private static final Path DIST = Path.of("target", "dist").toAbsolutePath();

  private final Path data;
  private final int port = Ports.ofThisMachine().any();
  private Process server;

  PostgresScriptTest(@TempDir Path directory) throws IOException {
    this.data = directory.resolve("postgres");
  }

  @AfterEach
  void end() throws InterruptedException {
    server.destroyForcibly().waitFor();
  }

  @Test
  void whatWasCommittedSurvivesAHardEndAndAForeignProcessUnderTheOldNumber() throws Exception {
    // Given
    assertThat(startAndReadUntil(READY)).contains(READY);
    sql("create table kept (n int)", "insert into kept values (7)");
    server.destroyForcibly().waitFor();
    Path lock = data.resolve("postmaster.pid");
    Files.writeString(
        lock, Files.readString(lock).replaceFirst("^\\d+", "" + ProcessHandle.current().pid()));

    // When
    List<String> lines = startAndReadUntil(READY);

    // Then
    assertThat(lines).contains(READY);
    assertThat(number("select n from kept")).isEqualTo(7);
    assertThat(number("select count(*) from pg_database where datname in ('optimizer', 'gateway')"))
        .isEqualTo(2);
    assertThat(number("select count(*) from pg_settings where name = 'fsync' and setting = 'on'"))
        .isEqualTo(1);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
    // Given
    Files.writeString(data.getParent().resolve("postgres.new"), "a file");
    Files.writeString(data, "a file");

    // When
    List<String> lines = startAndReadUntil(READY);

    // Then
    assertThat(lines).doesNotContain(READY);
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isNotZero();
    assertThat(String.join("\n", lines)).contains(data.toString());
  }

  private List<String> startAndReadUntil(String last) throws IOException {
    server =
        new ProcessBuilder(
                "sh",
                DIST.resolve("postgres.sh").toString(),
                DIST.resolve("postgres").toString(),
                data.toString(),
                String.valueOf(port),
                "16MB")
            .redirectErrorStream(true)
            .start();
    BufferedReader output = server.inputReader();
    var lines = new java.util.ArrayList<String>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.equals(last)) {
        break;
      }
    }
    return lines;
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private int number(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/optimizer", "adwright", "");
  }
}
