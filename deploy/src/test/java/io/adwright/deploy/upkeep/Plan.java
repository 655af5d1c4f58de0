package io.adwright.deploy.upkeep;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a strategist makes of a campaign that earns nothing. */
final class Plan {
  private static final String WHY = "It earns nothing.";

  private Plan() {}

  static Strategy toPauseACampaignOf(Customer customer) {
    String planId = UUID.randomUUID().toString();
    return Strategy.newBuilder()
        .setContext(Customer.context())
        .setProvenance(Provenances.rules("strategist-1"))
        .setPlanId(planId)
        .setDiagnosis(diagnosis(campaignOf(customer)))
        .setLearnings(List.of())
        .setProposals(
            List.of(
                Proposal.newBuilder()
                    .setProposalId(planId + "-1")
                    .setRank(1)
                    .setAction(ActionSpec.newBuilder().setKind(ActionKind.PAUSE).build())
                    .setRationale(WHY)
                    .setFindings(List.of(FindingCode.LOW_ROAS))
                    .build()))
        .setRationale(WHY)
        .build();
  }

  private static Diagnosis diagnosis(CampaignProfile campaign) {
    Instant asOf = Customer.now();
    return Diagnosis.newBuilder()
        .setContext(Customer.context())
        .setProvenance(Provenances.rules("analyst-1"))
        .setCampaign(campaign)
        .setAsOf(asOf)
        .setRevision(1)
        .setKpis(
            Kpis.newBuilder()
                .setStart(asOf.minus(Duration.ofDays(28)))
                .setEnd(asOf)
                .setWindows(28)
                .build())
        .setFindings(
            List.of(
                Finding.newBuilder()
                    .setCode(FindingCode.LOW_ROAS)
                    .setSeverity(Severity.HIGH)
                    .setConfidence(0.95)
                    .setEvidence(List.of())
                    .setSummary(WHY)
                    .build()))
        .setExplanation(WHY)
        .build();
  }

  private static CampaignProfile campaignOf(Customer customer) {
    return CampaignProfile.newBuilder()
        .setRef(new CampaignRef(customer.tenantId(), Platform.META, "account", "campaign"))
        .setName("Running Shoes")
        .setCurrency("USD")
        .setTimeZone("UTC")
        .setStatus(DeliveryStatus.ACTIVE)
        .setDailyBudgetMicros(50_000_000L)
        .setTargets(Targets.newBuilder().setRoas(1.5).build())
        .build();
  }
}
