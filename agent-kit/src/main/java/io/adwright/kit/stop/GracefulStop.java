package io.adwright.kit.stop;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Lets steps that have begun come to their end before the connector closes: their outputs leave,
 * their inputs count as read. What begins no more, or takes too long, stays unread in the topic.
 *
 * <p>The connector's own graceful shutdown waits by the clock, eleven seconds and more with nothing
 * to do; this ends with the last step.
 */
@ApplicationScoped
class GracefulStop {
  private static final Logger LOG = Logger.getLogger(GracefulStop.class);

  /** Before others close what a step needs. */
  private static final int FIRST = 1;

  private final Underway underway;
  private final StopConfig config;

  GracefulStop(Underway underway, StopConfig config) {
    this.underway = underway;
    this.config = config;
  }

  void onStop(@Observes @Priority(FIRST) ShutdownEvent stopping) {
    try {
      int left = underway.close(config.timeout());
      if (left == 0) {
        LOG.info("stopping: every step that had begun is done");
      } else {
        LOG.warnf(
            "stopping: %d steps are not done after %s and are handed back; adwright.stop.timeout"
                + " says how long to wait",
            left, config.timeout());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
