package io.adwright.memory;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.recall.LearningStore;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this replica's learnings as the compacted topic has them: read from its beginning at every
 * start; a record without value takes its learning back.
 */
@ApplicationScoped
public class LearningsReader {
  private final LearningStore learnings;

  LearningsReader(LearningStore learnings) {
    this.learnings = learnings;
  }

  @Incoming("learnings")
  @Blocking
  public void onLearning(Record<String, @Nullable Learning> record) {
    Learning learning = record.value();
    if (learning == null) {
      learnings.forget(record.key());
    } else {
      learnings.accept(learning);
    }
  }
}
