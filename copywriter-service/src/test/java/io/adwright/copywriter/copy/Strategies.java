package io.adwright.copywriter.copy;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.CopyBrief;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strategies to write ads for. */
final class Strategies {
  static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

  static final EventContext CONTEXT =
      EventContext.newBuilder()
          .setEventId("e-3")
          .setCorrelationId("c-1")
          .setCausationId("e-2")
          .setOccurredAt(AS_OF)
          .build();

  private Strategies() {}

  static CopyBrief brief(int variants, String... angles) {
    return CopyBrief.newBuilder()
        .setGoal("Win back clicks with new arguments.")
        .setAngles(List.of(angles))
        .setVariants(variants)
        .setFindings(List.of(FindingCode.LOW_CTR))
        .build();
  }

  static CampaignProfile.Builder campaign(Platform platform, String name) {
    return CampaignProfile.newBuilder()
        .setRef(
            CampaignRef.newBuilder()
                .setTenantId("acme")
                .setPlatform(platform)
                .setAccountId("123-456-7890")
                .setCampaignId("42")
                .build())
        .setName(name)
        .setCurrency("EUR")
        .setTimeZone("Europe/Berlin")
        .setObjective(Objective.SALES)
        .setTargets(Targets.newBuilder().setRoas(1.5).build());
  }

  static Creative ad(List<String> headlines, List<String> descriptions) {
    return Creative.newBuilder()
        .setAdId("ad-1")
        .setHeadlines(headlines)
        .setDescriptions(descriptions)
        .build();
  }

  static Strategy strategy(CampaignProfile campaign, @Nullable CopyBrief brief) {
    return Strategy.newBuilder()
        .setContext(CONTEXT)
        .setProvenance(Provenances.rules("strategist-1"))
        .setPlanId("plan-1")
        .setDiagnosis(diagnosis(campaign))
        .setLearnings(List.of())
        .setProposals(List.of(refreshCreative()))
        .setBrief(brief)
        .setRationale("Few who see the ads click.")
        .build();
  }

  private static Diagnosis diagnosis(CampaignProfile campaign) {
    return Diagnosis.newBuilder()
        .setContext(CONTEXT)
        .setProvenance(Provenances.rules("analyst-1"))
        .setCampaign(campaign)
        .setAsOf(AS_OF)
        .setRevision(1)
        .setKpis(
            Kpis.newBuilder()
                .setStart(AS_OF.minus(Duration.ofDays(28)))
                .setEnd(AS_OF)
                .setWindows(28)
                .build())
        .setFindings(
            List.of(
                Finding.newBuilder()
                    .setCode(FindingCode.LOW_CTR)
                    .setSeverity(Severity.MEDIUM)
                    .setConfidence(0.9)
                    .setEvidence(List.of())
                    .setSummary("Few who see the ads click.")
                    .build()))
        .setExplanation("Few who see the ads click.")
        .build();
  }

  private static Proposal refreshCreative() {
    return Proposal.newBuilder()
        .setProposalId("p-1")
        .setRank(1)
        .setAction(ActionSpec.newBuilder().setKind(ActionKind.REFRESH_CREATIVE).build())
        .setRationale("Few who see the ads click.")
        .setFindings(List.of(FindingCode.LOW_CTR))
        .build();
  }
}
