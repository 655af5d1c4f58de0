package io.adwright.llm.detect;

import io.adwright.llm.config.LlmConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Whether the model can be asked now, as last seen by the probe; never a request's business to find
 * out.
 */
@ApplicationScoped
public class ModelAvailability {
  private static final Logger LOG = Logger.getLogger(ModelAvailability.class);

  private final String model;
  private final AtomicReference<Sighting> last = new AtomicReference<>(Sighting.NOT_LOOKED);

  public ModelAvailability(LlmConfig config, MeterRegistry meters) {
    this.model = config.model();
    Gauge.builder("adwright.llm.available", this, seen -> seen.isPresent() ? 1 : 0)
        .description("1 while the language model can be asked, 0 while rules decide alone")
        .register(meters);
  }

  /** Returns whether the model can be asked. */
  public boolean isPresent() {
    return last() == Sighting.PRESENT;
  }

  /** Returns what was seen last. */
  public Sighting last() {
    return last.get();
  }

  /** Takes note of what was seen; a change is logged, once. */
  public void saw(Sighting now) {
    if (last.getAndSet(now) == now) {
      return;
    }
    if (now == Sighting.PRESENT) {
      LOG.infof("language model %s takes part from now on", model);
    } else {
      LOG.infof("language model %s is not used, rules decide alone: %s", model, now.words());
    }
  }
}
