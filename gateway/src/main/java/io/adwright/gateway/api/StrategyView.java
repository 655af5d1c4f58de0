package io.adwright.gateway.api;

import io.adwright.contracts.event.Strategy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the strategist plans. */
public record StrategyView(
    String planId,
    @Schema(description = "Ascending by rank") List<ProposalView> proposals,
    String rationale,
    ProvenanceView provenance) {

  static StrategyView of(Strategy strategy) {
    String currency = strategy.getDiagnosis().getCampaign().getCurrency();
    return new StrategyView(
        strategy.getPlanId(),
        strategy.getProposals().stream()
            .map(proposal -> ProposalView.of(proposal, currency))
            .toList(),
        strategy.getRationale(),
        ProvenanceView.of(strategy.getProvenance()));
  }
}
