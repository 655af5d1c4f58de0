package io.adwright.gateway.events;

import io.adwright.gateway.trace.InMemoryTraceStore;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the traces are rebuilt from the topics. */
@Readiness
class TracesReady implements HealthCheck {
  private final CatchUp catchUp;
  private final InMemoryTraceStore window;
  private final Optional<Archive> archive;

  TracesReady(CatchUp catchUp, InMemoryTraceStore window, Optional<Archive> archive) {
    this.catchUp = catchUp;
    this.window = window;
    this.archive = archive;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("traces rebuilt")
        .status(catchUp.isDone())
        .withData("traces", window.size())
        .withData("store", archive.map(kept -> kept.isAway() ? "away" : "there").orElse("memory"))
        .withData("partitionsAhead", catchUp.partitionsAhead())
        .build();
  }
}
