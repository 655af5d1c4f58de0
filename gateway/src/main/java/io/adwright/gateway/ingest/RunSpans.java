package io.adwright.gateway.ingest;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The root of the tree of spans of each run. One for each, not for each request: an import of
 * thousands of campaigns is as many trees, which can be read. Off by default.
 */
@ApplicationScoped
class RunSpans {
  private final boolean off;
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  RunSpans(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean off) {
    this.off = off;
    this.tracer = telemetry.getTracer("io.adwright.gateway");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /** Begins the span of the publication of {@code event}. */
  RunSpan begin(CampaignMetrics event) {
    if (off) {
      return RunSpan.NONE;
    }
    Span span =
        tracer
            .spanBuilder("gateway publish")
            .setNoParent()
            .setSpanKind(SpanKind.PRODUCER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", "send")
            .setAttribute("messaging.destination.name", Topics.CAMPAIGN_METRICS)
            .setAttribute("adwright.correlation_id", event.getContext().getCorrelationId())
            .setAttribute("adwright.event_id", event.getContext().getEventId())
            .setAttribute("adwright.campaign", CampaignKeys.of(event.getCampaign().getRef()))
            .startSpan();
    List<RecordHeader> headers = new ArrayList<>();
    // What the headers go into is given by the closure; no carrier is needed.
    propagator.inject(
        Context.root().with(span),
        null,
        (_, key, value) ->
            headers.add(new RecordHeader(key, value.getBytes(StandardCharsets.UTF_8))));
    return new RunSpan(span, headers);
  }
}
