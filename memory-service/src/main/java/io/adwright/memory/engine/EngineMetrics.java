package io.adwright.memory.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What an operator sees of the engine: {@code
 * adwright_memory_engine{state,embedder,index,degraded}}, which is 1 for what is true now and
 * absent for all else. {@code degraded} is true if a fallback answers, of which the health data say
 * why.
 */
@ApplicationScoped
class EngineMetrics {
  private static final String NONE = "none";

  private final MultiGauge gauge;
  private final BackgroundEngine engine;

  EngineMetrics(MeterRegistry meters, BackgroundEngine engine) {
    this.gauge =
        MultiGauge.builder("adwright.memory.engine")
            .description("What embeds and searches")
            .register(meters);
    this.engine = engine;
  }

  /** Shows the state now, and from now on each change. */
  void bind() {
    engine.onChange(this::show);
  }

  private void show(EngineState state) {
    gauge.register(List.of(Row.of(tags(state), 1)), true);
  }

  private Tags tags(EngineState state) {
    return switch (state) {
      case EngineState.Ready ready ->
          tags("ready", ready.embedder().id(), ready.indexes().name(), !engine.notes().isEmpty());
      case EngineState.Preparing _ -> tags("preparing", NONE, NONE, true);
      case EngineState.Unavailable _ -> tags("unavailable", NONE, NONE, true);
    };
  }

  private static Tags tags(String state, String embedder, String index, boolean degraded) {
    return Tags.of(
        "state", state, "embedder", embedder, "index", index, "degraded", String.valueOf(degraded));
  }
}
