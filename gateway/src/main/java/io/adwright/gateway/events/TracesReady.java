package io.adwright.gateway.events;

import io.adwright.gateway.trace.TraceStore;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the traces are rebuilt from the topics. */
@Readiness
class TracesReady implements HealthCheck {
  private final CatchUp catchUp;
  private final TraceStore store;

  TracesReady(CatchUp catchUp, TraceStore store) {
    this.catchUp = catchUp;
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("traces rebuilt")
        .status(catchUp.isDone())
        .withData("traces", store.size())
        .withData("partitionsAhead", catchUp.partitionsAhead())
        .build();
  }
}
