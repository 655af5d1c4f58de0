package io.adwright.optimizer.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.adwright.optimizer.ledger.postgres.LedgerSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;

/** Where the ledger is: as an option says, or the environment, or the stack that runs here. */
final class DatabaseOptions {
  @Option(
      names = "--url",
      description =
          "JDBC URL; otherwise ADWRIGHT_DATABASE_URL, otherwise the stack that runs here.")
  private @Nullable String url;

  @Option(names = "--user", description = "Otherwise ADWRIGHT_DATABASE_USER, otherwise adwright.")
  private @Nullable String user;

  /**
   * @throws SQLException if nothing says where it is
   */
  DataSource source() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(address());
    source.setUser(
        Objects.requireNonNullElse(
            user, Objects.requireNonNullElse(System.getenv("ADWRIGHT_DATABASE_USER"), "adwright")));
    source.setPassword(System.getenv("ADWRIGHT_DATABASE_PASSWORD"));
    source.setCurrentSchema(LedgerSchema.NAME);
    return source;
  }

  private String address() throws SQLException {
    String given = Objects.requireNonNullElse(url, "");
    if (!given.isEmpty()) {
      return given;
    }
    String environment = System.getenv("ADWRIGHT_DATABASE_URL");
    return environment == null ? ofTheStack() : environment;
  }

  private static String ofTheStack() throws SQLException {
    String home = Objects.requireNonNullElse(System.getenv("ADWRIGHT_HOME"), ".adwright");
    Path state = Path.of(home).resolve("state.json");
    try {
      for (JsonNode part : JsonMapper.builder().build().readTree(state.toFile()).path("parts")) {
        if (part.path("name").asText().equals("postgres")) {
          return "jdbc:postgresql://127.0.0.1:" + part.path("port").asInt() + "/optimizer";
        }
      }
    } catch (IOException e) {
      throw new SQLException("no stack runs here (" + state.toAbsolutePath() + ")", e);
    }
    throw new SQLException("the stack of " + state.toAbsolutePath() + " has no database");
  }
}
