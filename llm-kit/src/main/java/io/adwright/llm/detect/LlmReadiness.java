package io.adwright.llm.detect;

import io.adwright.llm.config.LlmConfig;
import io.adwright.llm.config.LlmMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** UP with or without the model, and says which; DOWN only where the model is required. */
@Readiness
@ApplicationScoped
class LlmReadiness implements HealthCheck {
  private final LlmConfig config;
  private final ModelAvailability availability;

  LlmReadiness(LlmConfig config, ModelAvailability availability) {
    this.config = config;
    this.availability = availability;
  }

  @Override
  public HealthCheckResponse call() {
    LlmMode mode = config.mode();
    return HealthCheckResponse.named("language model")
        .status(availability.isPresent() || mode != LlmMode.REQUIRED)
        .withData("mode", mode.name().toLowerCase(Locale.ROOT))
        .withData("model", config.model())
        .withData("available", availability.isPresent())
        .withData("reason", mode == LlmMode.OFF ? "switched off" : availability.last().words())
        .build();
  }
}
