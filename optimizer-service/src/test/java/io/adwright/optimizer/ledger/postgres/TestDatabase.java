package io.adwright.optimizer.ledger.postgres;

import io.adwright.teststack.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the ledger's schema and nothing in it. */
final class TestDatabase {
  private final PGSimpleDataSource source = new PGSimpleDataSource();

  TestDatabase() {
    source.setUrl(Postgres.emptyDatabase());
    source.setUser(Postgres.USER);
    source.setCurrentSchema(LedgerSchema.NAME);
    LedgerSchema.migrate(source);
  }

  DataSource source() {
    return source;
  }

  long number(String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  List<String> texts(String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
