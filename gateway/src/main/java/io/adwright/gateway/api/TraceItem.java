package io.adwright.gateway.api;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Execution;
import io.adwright.gateway.trace.Trace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run in a list. */
public record TraceItem(
    String correlationId,
    @Nullable String importId,
    CampaignShort campaign,
    @Schema(enumeration = {"RUNNING", "COMPLETE", "PARTIAL", "FAILED"}) String status,
    Instant startedAt,
    @Nullable BigDecimal durationMs,
    @Schema(description = "Codes, most severe first") List<String> findings,
    @Schema(description = "Headline of the first decision", examples = "Increase budget 20%")
        @Nullable String decision,
    @Schema(description = "Verdict of the first decision", examples = "ALLOW")
        @Nullable String verdict) {

  /** Returns the short form of {@code trace}. */
  public static TraceItem of(Trace trace, Instant stalledBefore) {
    Optional<Diagnosis> diagnosis = trace.diagnosis();
    Optional<Decision> decision =
        trace.execution().map(Execution::getDecisions).flatMap(all -> all.stream().findFirst());
    return new TraceItem(
        trace.correlationId(),
        trace.importId().orElse(null),
        CampaignShort.of(trace.campaign(), name(trace, diagnosis)),
        trace.status(stalledBefore).kind().name(),
        trace.startedAt(),
        Numbers.millis(trace.duration().orElse(null)),
        diagnosis.stream()
            .flatMap(made -> made.getFindings().stream())
            .map(finding -> finding.getCode().name())
            .toList(),
        decision.map(Decision::getHeadline).orElse(null),
        decision.map(made -> made.getVerdict().name()).orElse(null));
  }

  private static @Nullable String name(Trace trace, Optional<Diagnosis> diagnosis) {
    return diagnosis
        .map(Diagnosis::getCampaign)
        .or(trace::profile)
        .map(CampaignProfile::getName)
        .orElse(null);
  }
}
