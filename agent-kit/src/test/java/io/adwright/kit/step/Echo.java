package io.adwright.kit.step;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Targets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;

/** The smallest duty: says what it read, and refuses campaigns that are called "refused". */
final class Echo {
  static final Instant AS_OF = Instant.parse("2026-11-15T00:00:00Z");

  private Echo() {}

  /** Returns a step that calls {@code before} each time that it reasons. */
  static Step<CampaignMetrics, Diagnosis> step(IntSupplier before) {
    return Step.of(
        Agent.ANALYST,
        "echo-1",
        CampaignMetrics::getContext,
        CampaignMetrics::getCampaign,
        (metrics, context) -> {
          int _ = before.getAsInt();
          return echo(metrics, context);
        });
  }

  static String correlationId(CampaignMetrics metrics) {
    return metrics.getContext().getCorrelationId();
  }

  static CampaignMetrics metrics(String correlationId, String name) {
    return metricsOf("t", correlationId, name);
  }

  static CampaignMetrics metricsOf(String tenant, String correlationId, String name) {
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
                        .setTenantId(tenant)
                        .setPlatform(Platform.META)
                        .setAccountId("a")
                        .setCampaignId("c")
                        .build())
                .setName(name)
                .setCurrency("USD")
                .setTimeZone("UTC")
                .setTargets(Targets.newBuilder().build())
                .build())
        .setWindows(List.of())
        .setAsOf(AS_OF)
        .setRevision(1)
        .setSource(MetricsSource.newBuilder().setSystem("test").build())
        .build();
  }

  private static Diagnosis echo(CampaignMetrics metrics, EventContext context) {
    if (metrics.getCampaign().getName().equals("refused")) {
      throw new IllegalArgumentException("this campaign is refused");
    }
    return Diagnosis.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules("echo-1"))
        .setCampaign(metrics.getCampaign())
        .setAsOf(metrics.getAsOf())
        .setRevision(metrics.getRevision())
        .setKpis(
            Kpis.newBuilder()
                .setStart(metrics.getAsOf())
                .setEnd(metrics.getAsOf())
                .setWindows(0)
                .build())
        .setFindings(List.of())
        .setExplanation("echo")
        .build();
  }
}
