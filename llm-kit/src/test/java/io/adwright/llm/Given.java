package io.adwright.llm;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Creative;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import io.adwright.kit.step.StepScope;
import java.time.Instant;
import java.util.List;

/** Events and answers that tests begin with. */
final class Given {
  static final Instant AS_OF = Instant.parse("2026-11-15T00:00:00Z");

  static final String GOOD =
      """
      {"explanation":"Clicks cost more than last month.","urgency":"HIGH","order":["F2","F1"],\
      "certainty":0.7,"readers":3}""";

  private Given() {}

  static CampaignMetrics metrics(String correlationId, String campaignId, String name) {
    return metrics(correlationId, campaignId, name, List.of());
  }

  static CampaignMetrics metrics(
      String correlationId, String campaignId, String name, List<String> headlines) {
    return CampaignMetrics.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId("event-" + correlationId)
                .setCorrelationId(correlationId)
                .setOccurredAt(AS_OF)
                .build())
        .setCampaign(
            CampaignProfile.newBuilder()
                .setRef(
                    CampaignRef.newBuilder()
                        .setTenantId("t")
                        .setPlatform(Platform.META)
                        .setAccountId("a")
                        .setCampaignId(campaignId)
                        .build())
                .setName(name)
                .setCurrency("USD")
                .setTimeZone("UTC")
                .setTargets(Targets.newBuilder().build())
                .setCreatives(List.of(Creative.newBuilder().setHeadlines(headlines).build()))
                .build())
        .setWindows(List.of())
        .setAsOf(AS_OF)
        .setRevision(1)
        .setSource(MetricsSource.newBuilder().setSystem("test").build())
        .build();
  }

  static Diagnosis diagnosis(CampaignMetrics metrics) {
    return Diagnosis.newBuilder()
        .setContext(metrics.getContext())
        .setProvenance(Provenances.rules("toy-1"))
        .setCampaign(metrics.getCampaign())
        .setAsOf(metrics.getAsOf())
        .setRevision(metrics.getRevision())
        .setKpis(Kpis.newBuilder().setStart(AS_OF).setEnd(AS_OF).setWindows(0).build())
        .setFindings(List.of())
        .setExplanation("said by rules")
        .build();
  }

  static StepScope scope(CampaignMetrics metrics) {
    return new StepScope(
        "step-" + metrics.getContext().getCorrelationId(),
        Agent.ANALYST,
        metrics.getContext(),
        metrics.getCampaign());
  }
}
