package io.adwright.kit.trace;

import io.adwright.contracts.event.Provenance;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;

/** The span of one step; it ends with {@link #finished} or {@link #failed}. */
public sealed interface StepSpan permits PassedOn, RecordedSpan {

  /** Does {@code work}; spans of others, of a call to a model for example, come below this one. */
  <T> T around(Supplier<T> work);

  /** Ends it: the step has an output, made as {@code made} says. */
  void finished(Provenance made);

  /** Ends it: the step has no output. */
  void failed(Throwable failure);

  /** Adds what the next step needs to put its span below this one. */
  void inject(Headers headers);
}
