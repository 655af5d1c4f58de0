package io.adwright.gateway.api;

import io.adwright.gateway.trace.ClockSkew;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceStatus;
import io.adwright.gateway.trace.TraceStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a run has come, and how long it took. */
public record TimelineView(
    @Schema(enumeration = {"RUNNING", "COMPLETE", "PARTIAL", "FAILED"}) String status,
    @Schema(description = "What is missing or failed; null unless PARTIAL or FAILED")
        @Nullable String reason,
    @Schema(description = "From the publishing of the snapshot to the end of the last step")
        @Nullable BigDecimal durationMs,
    @Schema(description = "Tokens that language models read in all steps; null if none was asked")
        @Nullable Long tokensIn,
    @Schema(description = "Tokens that the models wrote") @Nullable Long tokensOut,
    @Schema(description = "In the order of their start") List<StepView> steps,
    @Schema(description = "Clocks that cannot be right; instants of these agents are off so far")
        List<SkewView> clockSkew) {

  static TimelineView of(Trace trace, Instant stalledBefore) {
    TraceStatus status = trace.status(stalledBefore);
    return new TimelineView(
        status.kind().name(),
        status.reason().orElse(null),
        Numbers.millis(trace.duration().orElse(null)),
        sum(trace, TraceStep::tokensIn),
        sum(trace, TraceStep::tokensOut),
        trace.steps().stream().map(StepView::of).toList(),
        ClockSkew.of(trace).stream().map(SkewView::of).toList());
  }

  private static @Nullable Long sum(Trace trace, Function<TraceStep, @Nullable Long> tokens) {
    return trace.steps().stream()
        .flatMap(step -> Stream.ofNullable(tokens.apply(step)))
        .reduce(Long::sum)
        .orElse(null);
  }
}
