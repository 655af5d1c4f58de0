package io.adwright.optimizer.gate;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.Strategy;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Acts on strategies, behind the gate.
 *
 * <p>The best-ranked change that the gate lets pass is sent to the platform, once; whatever becomes
 * of the plan's proposals is written down. The same strategy again, also after a crash at any
 * moment, has no second effect.
 */
public final class Optimizer {
  /** Version of this reasoning. */
  public static final String VERSION = "optimizer-1";

  private final Supplier<Gate> gates;
  private final AdPlatform platform;
  private final DecisionText text;

  /**
   * @param gates the gate in force; asked once per plan, so that a change of policy never splits
   *     one
   */
  public Optimizer(Supplier<Gate> gates, AdPlatform platform, DecisionText text) {
    this.gates = gates;
    this.platform = platform;
    this.text = text;
  }

  /** Carries out what may be carried out of {@code strategy}, and returns what became of it. */
  public Execution execute(Strategy strategy, EventContext context) {
    Gate gate = gates.get();
    CampaignProfile campaign = strategy.getDiagnosis().getCampaign();
    List<Wanted> ranked =
        strategy.getProposals().stream()
            .sorted(Comparator.comparingInt(Proposal::getRank))
            .map(proposal -> wanted(gate, proposal, campaign, strategy.getPlanId()))
            .toList();
    return Execution.newBuilder()
        .setContext(context)
        .setProvenance(provenance(gate))
        .setCampaign(campaign.getRef())
        .setCurrency(campaign.getCurrency())
        .setPlanId(strategy.getPlanId())
        .setMetricsAsOf(strategy.getDiagnosis().getAsOf())
        .setDecisions(
            new PlanRun(gate, platform, text, strategy, context.getOccurredAt()).decide(ranked))
        .build();
  }

  private static Wanted wanted(
      Gate gate, Proposal proposal, CampaignProfile campaign, String planId) {
    return new Wanted(
        proposal,
        ActionId.of(campaign.getRef(), proposal.getAction(), planId),
        gate.read(proposal.getAction(), campaign.getCurrency()).orElse(null));
  }

  private static Provenance provenance(Gate gate) {
    return Provenance.newBuilder(Provenances.rules(VERSION))
        .setPolicyVersion(gate.version())
        .build();
  }
}
