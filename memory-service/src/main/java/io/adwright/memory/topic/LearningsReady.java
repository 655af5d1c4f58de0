package io.adwright.memory.topic;

import io.adwright.memory.library.Library;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when all learnings are read that were on the topic at the start. */
@Readiness
@ApplicationScoped
class LearningsReady implements HealthCheck {
  private final Library library;
  private final CatchUp catchUp;
  private final LearningsReading reading;

  LearningsReady(Library library, CatchUp catchUp, LearningsReading reading) {
    this.library = library;
    this.catchUp = catchUp;
    this.reading = reading;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("learnings")
        .status(catchUp.isDone())
        .withData("learnings", library.size())
        .withData("offsetsAhead", catchUp.remaining())
        .withData("index", library.name())
        .withData("degradedBecause", library.degradedBecause().orElse("not degraded"))
        .withData("snapshot", reading.snapshotState())
        .build();
  }
}
