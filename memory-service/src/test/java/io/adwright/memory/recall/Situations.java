package io.adwright.memory.recall;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Diagnoses to ask memory about. */
public final class Situations {
  public static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
  public static final String TENANT = "acme";

  public static final EventContext CONTEXT =
      EventContext.newBuilder()
          .setEventId("e-1")
          .setCorrelationId("c-1")
          .setCausationId("e-0")
          .setOccurredAt(AS_OF)
          .build();

  private Situations() {}

  public static Diagnosis budgetLimitedSearchCampaign() {
    return diagnosis(campaign(), FindingCode.BUDGET_LIMITED, FindingCode.SCALE_OPPORTUNITY);
  }

  public static Diagnosis diagnosis(CampaignProfile.Builder campaign, FindingCode... findings) {
    return Diagnosis.newBuilder()
        .setContext(CONTEXT)
        .setProvenance(Provenances.rules("analyst-1"))
        .setCampaign(campaign.build())
        .setAsOf(AS_OF)
        .setRevision(1)
        .setKpis(
            Kpis.newBuilder()
                .setStart(AS_OF.minus(Duration.ofDays(28)))
                .setEnd(AS_OF)
                .setWindows(28)
                .build())
        .setFindings(Stream.of(findings).map(Situations::finding).toList())
        .setExplanation("The budget runs out at noon.")
        .build();
  }

  public static CampaignProfile.Builder campaign() {
    return CampaignProfile.newBuilder()
        .setRef(
            CampaignRef.newBuilder()
                .setTenantId(TENANT)
                .setPlatform(Platform.GOOGLE_ADS)
                .setAccountId("123-456-7890")
                .setCampaignId("42")
                .build())
        .setName("Running Shoes - Search DE")
        .setCurrency("EUR")
        .setTimeZone("Europe/Berlin")
        .setStatus(DeliveryStatus.ACTIVE)
        .setObjective(Objective.SALES)
        .setDailyBudgetMicros(50_000_000L)
        .setVertical("Retail / Shoes")
        .setTargets(Targets.newBuilder().setRoas(1.5).build());
  }

  private static Finding finding(FindingCode code) {
    return Finding.newBuilder()
        .setCode(code)
        .setSeverity(Severity.MEDIUM)
        .setConfidence(0.9)
        .setEvidence(List.of())
        .setSummary("A finding.")
        .build();
  }
}
