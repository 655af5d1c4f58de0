package io.adwright.memory.engine;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says what answers. Always up: without the engine, texts are compared by their words. */
@Readiness
final class EngineHealth implements HealthCheck {
  private final BackgroundEngine engine;

  EngineHealth(BackgroundEngine engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("memory-engine").up();
    switch (engine.state()) {
      case EngineState.Ready ready -> {
        health.withData("state", "ready");
        health.withData("embedder", ready.embedder().id());
        health.withData("index", ready.indexes().name());
        if (!engine.notes().isEmpty()) {
          health.withData("degradedBecause", String.join("; ", engine.notes()));
        }
      }
      case EngineState.Preparing preparing -> {
        health.withData("state", "preparing");
        health.withData("step", preparing.step());
      }
      case EngineState.Unavailable unavailable -> {
        health.withData("state", "unavailable");
        health.withData("degradedBecause", unavailable.reason());
      }
    }
    return health.build();
  }
}
