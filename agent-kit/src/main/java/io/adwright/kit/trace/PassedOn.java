package io.adwright.kit.trace;

import io.adwright.contracts.event.Provenance;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * No span of ours: a foreign context goes on as it came.
 *
 * @param parent null if there was none
 * @param state null if there was none
 */
record PassedOn(@Nullable Header parent, @Nullable Header state) implements StepSpan {
  private static final PassedOn NOTHING = new PassedOn(null, null);

  static PassedOn of(Headers headers) {
    Header parent = headers.lastHeader("traceparent");
    return parent == null ? NOTHING : new PassedOn(parent, headers.lastHeader("tracestate"));
  }

  @Override
  public <T> T around(Supplier<T> work) {
    return work.get();
  }

  @Override
  public void finished(Provenance made) {
    // nobody looks
  }

  @Override
  public void failed(Throwable failure) {
    // nobody looks
  }

  @Override
  public void inject(Headers headers) {
    if (parent != null) {
      headers.add(parent);
    }
    if (state != null) {
      headers.add(state);
    }
  }
}
