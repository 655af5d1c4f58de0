package io.adwright.deploy.running;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.adwright.teststack.Ports;
import io.adwright.teststack.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL that is installed on this machine, on a directory of its own: unlike the embedded
 * one it comes with the programs that people use for backups.
 */
public final class InstalledPostgres implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path data;
  private final int port;

  private InstalledPostgres(Path programs, Path data, int port) {
    this.programs = programs;
    this.data = data;
    this.port = port;
  }

  /**
   * Starts it with an empty database for each part that has one; without an installation with all
   * programs the test is skipped.
   */
  public static InstalledPostgres startOrSkip(Path directory)
      throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    assumeThat(programs).as("PostgreSQL with pg_dump").isPresent();
    InstalledPostgres server = start(programs.orElseThrow(), directory);
    server.run("createdb gateway; createdb optimizer; createdb registry", directory);
    return server;
  }

  private static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (var versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .filter(bin -> Files.isExecutable(bin.resolve("pg_restore")))
          .max(Comparator.naturalOrder());
    }
  }

  private static InstalledPostgres start(Path programs, Path directory)
      throws IOException, InterruptedException {
    var server = new InstalledPostgres(programs, directory.resolve("postgres"), Ports.free());
    server.daemon("initdb -A trust -E UTF8 -U %s -D %s".formatted(Postgres.USER, server.data));
    server.daemon(
        "pg_ctl -w -D %s -l %s -o '-p %d -c fsync=off -c listen_addresses=127.0.0.1 -k %s' start"
            .formatted(server.data, directory.resolve("postgres.log"), server.port, server.data));
    return server;
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Runs commands for whom this is the database server, such as {@code pg_dump}. */
  public String run(String commands, Path directory) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", programs + ":" + System.getenv("PATH"));
    environment.put("PGHOST", "127.0.0.1");
    environment.put("PGPORT", String.valueOf(port));
    environment.put("PGUSER", Postgres.USER);
    return Shell.run(commands, directory, environment);
  }

  @Override
  public void close() {
    try {
      daemon("pg_ctl -w -m immediate -D %s stop".formatted(data));
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The server refuses to run as root, who may be somebody else in a namespace of its own. */
  private void daemon(String command) throws IOException, InterruptedException {
    String user = System.getProperty("user.name").equals("root") ? "unshare -U " : "";
    Shell.run(user + programs + "/" + command + " >/dev/null 2>&1", data.getParent(), Map.of());
  }
}
