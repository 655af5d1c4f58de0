package io.adwright.gateway.ingest;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The span of the publication that sets off a run; it ends with {@link #ended}.
 *
 * @param span that is exported once it ends; one that nobody sees if spans are off
 * @param headers by which the spans of the agents come below it
 */
record RunSpan(Span span, List<RecordHeader> headers) {
  /** Spans are off: agents begin trees of their own, or none. */
  static final RunSpan NONE = new RunSpan(Span.getInvalid(), List.of());

  /**
   * Ends it.
   *
   * @param failure why the broker did not take the event; null if it did
   */
  void ended(@Nullable Throwable failure) {
    if (failure != null) {
      span.recordException(failure);
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}
