package io.adwright.deploy.running;

import io.adwright.teststack.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the optimizer wrote down of what it did with money.
 *
 * @param url of its database
 */
public record Ledger(String url) {
  private static final String TOOL = "io.adwright.optimizer.command.OperatorTool";

  /** The ids of actions that had an effect, in no order. */
  public List<String> effective() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, Postgres.USER, "");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select action_id from ledger.action"
                    + " where state in ('CONFIRMED', 'RECONCILED_APPLIED')")) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  /** What {@code ./adwright audit verify} says. */
  public String verify() throws IOException, InterruptedException {
    return Shell.run(
        "\"$JAVA_HOME/bin/java\" -cp 'app/*:lib/boot/*:lib/main/*' " + TOOL + " audit verify",
        Path.of("../optimizer-service/target/quarkus-app"),
        Map.of(
            "ADWRIGHT_DATABASE_URL",
            url,
            "ADWRIGHT_DATABASE_USER",
            Postgres.USER,
            "JAVA_HOME",
            System.getProperty("java.home")));
  }
}
