package io.adwright.optimizer.gate;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
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
import java.util.stream.IntStream;

/** Plans for a campaign of 50 USD a day. */
public final class Plans {
  public static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
  public static final String RATIONALE = "ROAS 3.20 ≥ target 1.50, budget-limited";

  public static final EventContext CONTEXT =
      EventContext.newBuilder()
          .setEventId("e-4")
          .setCorrelationId("c-1")
          .setCausationId("e-3")
          .setOccurredAt(AS_OF)
          .build();

  private Plans() {}

  public static CampaignProfile.Builder campaign() {
    return CampaignProfile.newBuilder()
        .setRef(
            CampaignRef.newBuilder()
                .setTenantId("acme")
                .setPlatform(Platform.GOOGLE_ADS)
                .setAccountId("123-456-7890")
                .setCampaignId("42")
                .build())
        .setName("Running Shoes - Search DE")
        .setCurrency("USD")
        .setTimeZone("Europe/Berlin")
        .setStatus(DeliveryStatus.ACTIVE)
        .setDailyBudgetMicros(50_000_000L)
        .setTargets(Targets.newBuilder().setRoas(1.5).build());
  }

  public static Strategy plan(ActionSpec... ranked) {
    return plan(campaign().build(), ranked);
  }

  /** A plan that prefers the actions in their order. */
  public static Strategy plan(CampaignProfile campaign, ActionSpec... ranked) {
    return Strategy.newBuilder()
        .setContext(CONTEXT)
        .setProvenance(Provenances.rules("strategist-1"))
        .setPlanId("plan-1")
        .setDiagnosis(diagnosis(campaign))
        .setLearnings(List.of())
        .setProposals(
            IntStream.range(0, ranked.length).mapToObj(i -> proposal(i + 1, ranked[i])).toList())
        .setRationale(RATIONALE)
        .build();
  }

  public static ActionSpec setDailyBudget(long fromMicros, long toMicros) {
    return ActionSpec.newBuilder()
        .setKind(ActionKind.SET_DAILY_BUDGET)
        .setFromMicros(fromMicros)
        .setToMicros(toMicros)
        .build();
  }

  public static ActionSpec action(ActionKind kind) {
    return ActionSpec.newBuilder().setKind(kind).build();
  }

  private static Proposal proposal(int rank, ActionSpec action) {
    return Proposal.newBuilder()
        .setProposalId("p-" + rank)
        .setRank(rank)
        .setAction(action)
        .setRationale(RATIONALE)
        .setFindings(List.of(FindingCode.BUDGET_LIMITED))
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
                    .setCode(FindingCode.BUDGET_LIMITED)
                    .setSeverity(Severity.MEDIUM)
                    .setConfidence(0.9)
                    .setEvidence(List.of())
                    .setSummary("The budget runs out.")
                    .build()))
        .setExplanation("The budget runs out at noon.")
        .build();
  }
}
