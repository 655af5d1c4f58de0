package io.adwright.gateway.api;

import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent began, finished or failed a step. */
@Schema(description = "Data of an event \"step\": an agent began, finished or failed a step")
public record StepNews(
    String correlationId, @Nullable String importId, String campaignId, StepView step) {

  /** Returns the news of {@code step} in the run {@code trace}. */
  public static StepNews of(TraceStep step, Trace trace) {
    return new StepNews(
        trace.correlationId(),
        trace.importId().orElse(null),
        trace.campaign().getCampaignId(),
        StepView.of(step));
  }
}
