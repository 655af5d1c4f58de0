package io.adwright.gateway.api;

import io.adwright.gateway.trace.TraceStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of one agent. */
public record StepView(
    @Schema(examples = "analyst") String agent,
    @Schema(
            description =
                "How the output was made: RULES, LLM, CACHE or FALLBACK; null unless finished")
        @Nullable String source,
    @Schema(enumeration = {"STARTED", "FINISHED", "FAILED"}) String status,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "By a monotonic clock, with three decimals") @Nullable BigDecimal millis,
    @Schema(description = "Code and text of a failed step") @Nullable String error,
    @Schema(description = "Tokens that a language model read; null if none was asked")
        @Nullable Long tokensIn,
    @Schema(description = "Tokens that the model wrote") @Nullable Long tokensOut) {

  /** Returns the view of {@code step}. */
  public static StepView of(TraceStep step) {
    return new StepView(
        step.agent().name().toLowerCase(Locale.ROOT),
        step.source() == null ? null : step.source().name(),
        step.phase().name(),
        step.startedAt(),
        step.finishedAt(),
        Numbers.millis(step.took()),
        step.error(),
        step.tokensIn(),
        step.tokensOut());
  }
}
