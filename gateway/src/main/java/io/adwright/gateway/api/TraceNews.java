package io.adwright.gateway.api;

import io.adwright.gateway.trace.PartKind;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a run has come. */
@Schema(description = "Data of an event \"trace\": how far a run has come")
public record TraceNews(
    String correlationId,
    @Nullable String importId,
    String campaignId,
    @Schema(enumeration = {"RUNNING", "COMPLETE", "PARTIAL", "FAILED"}) String status,
    @Nullable String reason,
    @Nullable BigDecimal durationMs,
    @Schema(description = "What is there to be read") List<PartKind> parts) {

  /** Returns the news of {@code trace}. */
  public static TraceNews of(Trace trace, Instant stalledBefore) {
    TraceStatus status = trace.status(stalledBefore);
    return new TraceNews(
        trace.correlationId(),
        trace.importId().orElse(null),
        trace.campaign().getCampaignId(),
        status.kind().name(),
        status.reason().orElse(null),
        Numbers.millis(trace.duration().orElse(null)),
        List.copyOf(trace.seen()));
  }
}
