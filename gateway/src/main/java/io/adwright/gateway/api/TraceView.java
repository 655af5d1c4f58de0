package io.adwright.gateway.api;

import io.adwright.gateway.trace.Trace;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One run from diagnosis to execution. Parts that are not there yet are null. */
@Schema(description = "One run from diagnosis to execution; parts that are not there yet are null")
public record TraceView(
    CampaignView campaign,
    String correlationId,
    @Nullable DiagnosisView diagnosis,
    @Nullable RecallView recall,
    @Nullable StrategyView strategy,
    @Nullable CopyView copy,
    @Nullable ExecutionView execution,
    TimelineView trace) {

  /**
   * Returns the view of {@code trace}.
   *
   * @param stalledBefore a run without progress since then is not waited for any longer
   */
  public static TraceView of(Trace trace, Instant stalledBefore) {
    return new TraceView(
        CampaignView.of(trace),
        trace.correlationId(),
        trace.diagnosis().map(DiagnosisView::of).orElse(null),
        trace.recall().map(RecallView::of).orElse(null),
        trace.strategy().map(StrategyView::of).orElse(null),
        trace.copy().map(CopyView::of).orElse(null),
        trace.execution().map(made -> ExecutionView.of(made, trace.outcomes())).orElse(null),
        TimelineView.of(trace, stalledBefore));
  }
}
