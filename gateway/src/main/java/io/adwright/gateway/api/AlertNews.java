package io.adwright.gateway.api;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.gateway.campaign.Alert;
import io.adwright.gateway.trace.Trace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a person should hear of. */
@Schema(description = "Data of an event \"alert\": something that a person should hear of")
public record AlertNews(
    Alert.Kind kind,
    @Schema(examples = "Increase budget 20%: 20 EUR a day is above the threshold of 10 EUR")
        String text,
    String correlationId,
    @Nullable String importId,
    CampaignShort campaign,
    @Schema(description = "The action that it is about; null if it is about none")
        @Nullable String actionId) {

  /** Returns the news of {@code alert} in the run {@code trace}. */
  public static AlertNews of(Alert alert, Trace trace) {
    return new AlertNews(
        alert.kind(),
        alert.text(),
        trace.correlationId(),
        trace.importId().orElse(null),
        CampaignShort.of(
            trace.campaign(), trace.profile().map(CampaignProfile::getName).orElse(null)),
        alert.actionId());
  }
}
