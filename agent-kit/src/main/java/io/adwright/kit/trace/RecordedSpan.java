package io.adwright.kit.trace;

import io.adwright.contracts.event.Provenance;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;

/**
 * A span that is exported.
 *
 * @param context holds the span
 */
record RecordedSpan(Span span, Context context, TextMapPropagator propagator) implements StepSpan {

  @Override
  public <T> T around(Supplier<T> work) {
    try (Scope _ = context.makeCurrent()) {
      return work.get();
    }
  }

  @Override
  public void finished(Provenance made) {
    span.setAttribute("adwright.source", made.getSource().name().toLowerCase(Locale.ROOT));
    made.getDegradedBecause()
        .ifPresent(reason -> span.setAttribute("adwright.degraded_because", reason));
    made.getModel().ifPresent(model -> span.setAttribute("gen_ai.request.model", model));
    made.getTokensIn().ifPresent(count -> span.setAttribute("gen_ai.usage.input_tokens", count));
    made.getTokensOut().ifPresent(count -> span.setAttribute("gen_ai.usage.output_tokens", count));
    span.end();
  }

  @Override
  public void failed(Throwable failure) {
    span.recordException(failure);
    span.setStatus(StatusCode.ERROR);
    span.end();
  }

  @Override
  public void inject(Headers headers) {
    propagator.inject(context, headers, HeaderText.INSTANCE);
  }
}
