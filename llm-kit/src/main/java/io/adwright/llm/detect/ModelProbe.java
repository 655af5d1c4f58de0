package io.adwright.llm.detect;

import io.adwright.llm.config.ConfigCheck;
import io.adwright.llm.config.LlmConfig;
import io.adwright.llm.config.LlmMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for the model in the background, from the start of the service to its stop.
 *
 * <p>A server that computes an answer on all processors may be late for a look: one that was there
 * counts as gone only after three late looks in a row.
 */
@ApplicationScoped
class ModelProbe {
  private static final Logger LOG = Logger.getLogger(ModelProbe.class);

  private static final int LATE_LOOKS = 3;

  private final LlmConfig config;
  private final ModelAvailability availability;
  private final ModelLook look;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("llm-probe").factory());
  private int late;

  ModelProbe(LlmConfig config, ModelAvailability availability) {
    this.config = ConfigCheck.checked(config);
    this.availability = availability;
    this.look = new ModelLook(config);
  }

  void start(@Observes StartupEvent event) {
    if (config.mode() != LlmMode.OFF) {
      var _ =
          thread.scheduleWithFixedDelay(
              this::look, 0, config.probe().every().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
    look.close();
  }

  private void look() {
    try {
      take(look.look());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      // A probe that throws would never look again.
      LOG.warn("the probe of the language model failed", broken);
      availability.saw(Sighting.NOT_OLLAMA);
    }
  }

  private void take(Sighting seen) {
    late = seen == Sighting.TOO_SLOW ? late + 1 : 0;
    if (late == 0 || late >= LATE_LOOKS || !availability.isPresent()) {
      availability.saw(seen);
    }
  }
}
