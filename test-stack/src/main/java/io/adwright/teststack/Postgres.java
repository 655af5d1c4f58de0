package io.adwright.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * A real PostgreSQL for tests: one server per test JVM, and a new empty database whenever one is
 * asked for. As a resource of a {@code @QuarkusTest} it gives the application its address; a plain
 * test calls {@link #emptyDatabase}.
 *
 * <p>The server commits without waiting for the disk; it is not one to measure durable commits on.
 */
public final class Postgres implements QuarkusTestResourceLifecycleManager {
  public static final String USER = "postgres";

  /** Test resources are loaded by several class loaders: what is one per JVM stands here. */
  private static final String SERVER = "adwright.test.postgres";

  @Override
  public Map<String, String> start() {
    return Map.of("ADWRIGHT_DATABASE_URL", emptyDatabase(), "ADWRIGHT_DATABASE_USER", USER);
  }

  @Override
  public void stop() {
    // The server ends with the JVM: the next test profile wants it again.
  }

  /** Creates a database and returns its JDBC URL; the user is {@link #USER}, without password. */
  public static String emptyDatabase() {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    try (Connection connection = DriverManager.getConnection(server() + "postgres", USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database " + name, e);
    }
    return server() + name;
  }

  private static synchronized String server() {
    String running = System.getProperty(SERVER);
    if (running != null) {
      return running;
    }
    String started = "jdbc:postgresql://127.0.0.1:" + boot().getPort() + "/";
    System.setProperty(SERVER, started);
    return started;
  }

  private static EmbeddedPostgres boot() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("shared_buffers", "32MB")
          .setServerConfig("max_connections", "60")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }
}
