package io.adwright.eval.stack;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Keeps the first thing that went wrong in another thread; what follows is mostly its echo. */
public final class FirstFailure implements Callback {
  private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (failure != null) {
      note(failure);
    }
  }

  /** Keeps {@code failure} if it is the first. */
  public void note(Exception failure) {
    first.compareAndSet(null, failure);
  }

  /** Returns what went wrong first, for people, or nothing if all is well. */
  public Optional<String> text() {
    return Optional.ofNullable(first.get()).map(Exception::toString);
  }
}
