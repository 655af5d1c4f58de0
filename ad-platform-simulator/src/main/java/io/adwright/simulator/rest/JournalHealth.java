package io.adwright.simulator.rest;

import io.adwright.simulator.Simulator;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether changes can be written down. */
@Readiness
final class JournalHealth implements HealthCheck {
  private final Simulator simulator;

  JournalHealth(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public HealthCheckResponse call() {
    return simulator
        .failure()
        .map(why -> HealthCheckResponse.named("journal").down().withData("failure", why).build())
        .orElseGet(() -> HealthCheckResponse.up("journal"));
  }
}
