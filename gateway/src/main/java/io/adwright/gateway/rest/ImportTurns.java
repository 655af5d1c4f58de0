package io.adwright.gateway.rest;

import io.adwright.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets few imports at a time in: each may hold a large file's rows in memory. */
@ApplicationScoped
class ImportTurns {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Semaphore turns;
  private final int atOnce;
  private final Duration patience;

  ImportTurns(GatewayConfig config) {
    atOnce = config.ingest().importsAtOnce();
    turns = new Semaphore(atOnce, true);
    patience = config.ingest().turn();
  }

  /** The right to import; closing it lets the next one in. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a turn.
   *
   * @throws ApiProblem if none comes in time
   */
  Turn take() {
    try {
      if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return turns::release;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw ApiProblem.unavailable(
        atOnce + " imports are being read already, and none ended within " + patience + ".",
        "IMPORTS_BUSY",
        PAUSE);
  }
}
