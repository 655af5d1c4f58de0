package io.adwright.optimizer.outcome;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.VerdictKind;
import java.util.List;

/** A {@link World} of three campaigns as the topics see it. */
public final class OutcomeWorld {
  private final World world;

  public OutcomeWorld(double effect) {
    world = new World(7, 2, effect, 60);
  }

  public String actionId() {
    return World.raise().actionId();
  }

  public String key(int campaign) {
    return CampaignKeys.of(World.ref(campaign));
  }

  /** What the platform says {@code days} after the action. */
  public CampaignMetrics snapshot(int campaign, int days) {
    return world.snapshot(campaign, World.ACTION.plusDays(days));
  }

  public Execution execution() {
    return execution(ExecutionStatus.CONFIRMED);
  }

  Execution execution(ExecutionStatus status) {
    Observation raise = World.raise();
    return Execution.newBuilder()
        .setContext(World.context(raise.causationId()))
        .setProvenance(Provenances.rules("test"))
        .setCampaign(raise.campaign())
        .setCurrency(raise.currency())
        .setPlanId(raise.planId())
        .setMetricsAsOf(raise.effectiveAt())
        .setDecisions(
            List.of(
                Decision.newBuilder()
                    .setActionId(raise.actionId())
                    .setProposalId("proposal")
                    .setProposed(raise.action())
                    .setEffective(raise.action())
                    .setVerdict(VerdictKind.ALLOW)
                    .setRules(List.of())
                    .setMode(AutonomyMode.AUTONOMOUS)
                    .setStatus(status)
                    .setHeadline("Increase budget 20%")
                    .setReason("test")
                    .setFindings(raise.findings())
                    .setLearningIds(raise.learningIds())
                    .build()))
        .build();
  }
}
