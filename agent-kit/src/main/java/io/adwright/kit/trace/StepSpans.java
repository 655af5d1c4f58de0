package io.adwright.kit.trace;

import io.adwright.contracts.event.EventContext;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One span for each step, below the span of the step that caused it: the context travels in the
 * headers {@code traceparent} and {@code tracestate} (W3C Trace Context). Switched off, as it is by
 * default, a context that comes in goes out as it came.
 */
@ApplicationScoped
public class StepSpans {
  private final boolean off;
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  StepSpans(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean off) {
    this.off = off;
    this.tracer = telemetry.getTracer("io.adwright.agents");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  /**
   * Begins the span of a step on an event.
   *
   * @param agent who takes the step
   * @param cause identity of the event
   * @param campaign what it is about
   * @param topic that it was read from
   * @param headers of the record that it came in
   */
  public StepSpan begin(
      Enum<?> agent, EventContext cause, String campaign, String topic, Headers headers) {
    if (off) {
      return PassedOn.of(headers);
    }
    String name = agent.name().toLowerCase(Locale.ROOT);
    Context parent = propagator.extract(Context.root(), headers, HeaderText.INSTANCE);
    Span span =
        tracer
            .spanBuilder(name + " step")
            .setParent(parent)
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", "process")
            .setAttribute("messaging.destination.name", topic)
            .setAttribute("adwright.agent", name)
            .setAttribute("adwright.correlation_id", cause.getCorrelationId())
            .setAttribute("adwright.event_id", cause.getEventId())
            .setAttribute("adwright.campaign", campaign)
            .startSpan();
    return new RecordedSpan(span, parent.with(span), propagator);
  }
}
