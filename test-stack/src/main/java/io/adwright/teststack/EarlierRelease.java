package io.adwright.teststack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A service of an earlier release, as far as its database notices: it says that release's
 * statements again and again, on a connection that it keeps, until it is closed.
 *
 * <p>The statements stand in a resource, one transaction for all; {@code :n} is the number of the
 * round. A conflict of locks is no refusal: services try again, and so does this.
 */
public final class EarlierRelease implements AutoCloseable {
  private static final String NUMBER = ":n";
  private static final String CONFLICT = "40P01";

  private final DataSource database;
  private final List<String> statements;
  private final AtomicInteger rounds = new AtomicInteger();
  private final AtomicInteger conflicts = new AtomicInteger();
  private final AtomicReference<SQLException> refused = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean closed;

  private EarlierRelease(DataSource database, List<String> statements) {
    this.database = database;
    this.statements = statements;
    this.thread = Thread.ofPlatform().name("earlier-release").daemon().start(this::keepWorking);
  }

  /** Starts one that says what the resources {@code statements} hold, one after the other. */
  public static EarlierRelease working(DataSource database, String... statements) {
    return new EarlierRelease(
        database, Arrays.stream(statements).flatMap(EarlierRelease::read).toList());
  }

  private static Stream<String> read(String statements) {
    try (InputStream in = EarlierRelease.class.getResourceAsStream(statements)) {
      String all =
          new String(
              Objects.requireNonNull(in, "no " + statements).readAllBytes(),
              StandardCharsets.UTF_8);
      return Arrays.stream(all.split(";\\s*\\n")).map(String::strip).filter(it -> !it.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until {@code more} rounds are done from now on, or one was refused. */
  public void awaitRounds(int more) throws InterruptedException {
    int wanted = rounds.get() + more;
    while (rounds.get() < wanted && thread.isAlive()) {
      Thread.sleep(5);
    }
  }

  /** How many rounds were committed. */
  public int rounds() {
    return rounds.get();
  }

  /** How often a round gave way to somebody else, and was done again. */
  public int conflicts() {
    return conflicts.get();
  }

  /** What the database did not take, if there was anything; then it works no more. */
  public Optional<String> refused() {
    return Optional.ofNullable(refused.get()).map(SQLException::getMessage);
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepWorking() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (!closed) {
        try {
          for (String each : statements) {
            statement.execute(each.replace(NUMBER, String.valueOf(rounds.get())));
          }
          connection.commit();
          rounds.incrementAndGet();
        } catch (SQLException e) {
          if (!CONFLICT.equals(e.getSQLState())) {
            throw e;
          }
          connection.rollback();
          conflicts.incrementAndGet();
        }
      }
    } catch (SQLException e) {
      refused.set(e);
    }
  }
}
