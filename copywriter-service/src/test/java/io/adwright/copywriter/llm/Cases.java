package io.adwright.copywriter.llm;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.AdCopy;
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
import io.adwright.copywriter.copy.AdWriter;
import io.adwright.copywriter.copy.BrandVoice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strategies that ask for ads, or for none. */
final class Cases {
  private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
  private static final EventContext CONTEXT =
      EventContext.newBuilder()
          .setEventId("e-3")
          .setCorrelationId("c-1")
          .setOccurredAt(AS_OF)
          .build();

  private Cases() {}

  /** Asks for ads by the angles need, choice and ease. */
  static Strategy asking(CampaignProfile campaign, int variants) {
    return strategy(
        campaign,
        CopyBrief.newBuilder()
            .setGoal("Win back clicks with new arguments.")
            .setAngles(List.of("need", "choice", "ease"))
            .setVariants(variants)
            .setFindings(List.of(FindingCode.LOW_CTR))
            .build());
  }

  /** Asks for nothing. */
  static Strategy content(CampaignProfile campaign) {
    return strategy(campaign, null);
  }

  static AdCopy written(Strategy strategy) {
    return new AdWriter(BrandVoice.neutral()).write(strategy, CONTEXT);
  }

  /** A campaign for running shoes with one ad. */
  static CampaignProfile campaign(Platform platform) {
    return profile(platform, "Running Shoes – Search DE")
        .setVertical("Footwear")
        .setAudience("Women who train for their very first long race")
        .setCreatives(List.of(ad("Shoes You Know", "An ad that runs right now in every town.")))
        .build();
  }

  /** A campaign all of whose texts are {@code text}. */
  static CampaignProfile campaign(Platform platform, String text) {
    return profile(platform, text)
        .setVertical(text)
        .setAudience(text)
        .setCreatives(List.of(Creative.newBuilder(ad(text, text)).setFinalUrl(text).build()))
        .build();
  }

  private static CampaignProfile.Builder profile(Platform platform, String name) {
    return CampaignProfile.newBuilder()
        .setRef(new CampaignRef("acme", platform, "account", "42"))
        .setName(name)
        .setCurrency("EUR")
        .setTimeZone("Europe/Berlin")
        .setObjective(Objective.SALES)
        .setTargets(Targets.newBuilder().build());
  }

  private static Creative ad(String headline, String description) {
    return Creative.newBuilder()
        .setHeadlines(List.of(headline))
        .setDescriptions(List.of(description))
        .build();
  }

  private static Strategy strategy(CampaignProfile campaign, @Nullable CopyBrief brief) {
    return Strategy.newBuilder()
        .setContext(CONTEXT)
        .setProvenance(Provenances.rules("strategist-1"))
        .setPlanId("plan-1")
        .setDiagnosis(diagnosis(campaign))
        .setLearnings(List.of())
        .setProposals(
            List.of(
                Proposal.newBuilder()
                    .setProposalId("p-1")
                    .setRank(1)
                    .setAction(ActionSpec.newBuilder().setKind(ActionKind.REFRESH_CREATIVE).build())
                    .setRationale("Few who see the ads click.")
                    .setFindings(List.of(FindingCode.LOW_CTR))
                    .build()))
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
        .setKpis(Kpis.newBuilder().setStart(AS_OF).setEnd(AS_OF).setWindows(0).build())
        .setFindings(
            List.of(
                new Finding(
                    FindingCode.LOW_CTR,
                    Severity.MEDIUM,
                    0.9,
                    List.of(),
                    "Few who see the ads click.")))
        .setExplanation("Few who see the ads click.")
        .build();
  }
}
