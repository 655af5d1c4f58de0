package io.adwright.gateway.api;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Decision;
import io.adwright.gateway.trace.Trace;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was decided on one proposal, or became of it since. */
@Schema(
    description =
        "Data of an event \"decision\": what was decided on one proposal, or became of it since")
public record DecisionNews(
    String correlationId,
    @Nullable String importId,
    CampaignShort campaign,
    DecisionView decision) {

  /** Returns the news of the decisions of {@code trace} on the actions {@code actionIds}. */
  public static List<DecisionNews> of(Trace trace, List<String> actionIds) {
    return trace.execution().stream()
        .flatMap(
            made ->
                made.getDecisions().stream()
                    .filter(decision -> actionIds.contains(decision.getActionId()))
                    .map(decision -> of(trace, decision, made.getCurrency())))
        .toList();
  }

  private static DecisionNews of(Trace trace, Decision decision, String currency) {
    return new DecisionNews(
        trace.correlationId(),
        trace.importId().orElse(null),
        CampaignShort.of(
            trace.campaign(), trace.profile().map(CampaignProfile::getName).orElse(null)),
        DecisionView.of(decision, currency, trace.outcomes().get(decision.getActionId())));
  }
}
