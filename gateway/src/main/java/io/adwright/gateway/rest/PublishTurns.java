package io.adwright.gateway.rest;

import io.adwright.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Lets so many requests publish at a time. While the broker is quick nobody notices; when it is
 * slow or away, the turns are taken, and whoever comes next is told to wait instead of filling the
 * memory.
 */
@ApplicationScoped
class PublishTurns {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Semaphore turns;
  private final int atOnce;

  PublishTurns(GatewayConfig config) {
    atOnce = config.ingest().publishAtOnce();
    turns = new Semaphore(atOnce);
  }

  /** The right to publish; closing it lets the next one in. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes a turn.
   *
   * @throws ApiProblem if there is none
   */
  Turn take() {
    if (turns.tryAcquire()) {
      return turns::release;
    }
    throw ApiProblem.slowDown(
        atOnce + " requests wait for the broker already (adwright.gateway.ingest.publish-at-once).",
        "INGEST_BUSY",
        PAUSE);
  }
}
