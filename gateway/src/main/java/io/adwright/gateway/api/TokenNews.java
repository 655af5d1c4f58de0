package io.adwright.gateway.api;

import io.adwright.contracts.event.TokenChunk;
import io.adwright.gateway.trace.Trace;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece of a language model's answer, as it is made. */
@Schema(description = "Data of an event \"token\": a piece of a model's answer, as it is made")
public record TokenNews(
    String correlationId,
    @Nullable String importId,
    String campaignId,
    @Schema(examples = "strategist") String agent,
    String stepId,
    String model,
    @Schema(description = "From 0 without gaps within a step; the same number is the same piece")
        int sequence,
    @Schema(description = "Untrusted: a model wrote it") String text,
    @Schema(
            enumeration = {"MORE", "COMPLETE", "CUT", "FAILED"},
            description = "MORE until the last piece, which says how the answer ended")
        String end,
    @Schema(description = "Tokens of all answers of the step; null before the end")
        @Nullable Long tokensOut) {

  /**
   * Returns the news of {@code chunk}.
   *
   * @param run its run, as far as it is known; null if it is not
   */
  public static TokenNews of(TokenChunk chunk, @Nullable Trace run) {
    return new TokenNews(
        chunk.getContext().getCorrelationId(),
        run == null ? null : run.importId().orElse(null),
        chunk.getCampaign().getCampaignId(),
        chunk.getAgent().name().toLowerCase(Locale.ROOT),
        chunk.getStepId(),
        chunk.getModel(),
        chunk.getSequence(),
        chunk.getText(),
        chunk.getEnd().name(),
        chunk.getTokensOut().orElse(null));
  }
}
