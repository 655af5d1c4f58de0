package io.adwright.memory.topic;

import io.adwright.contracts.event.Learning;
import java.time.Instant;
import java.util.Map;

/**
 * What the topic said up to some offsets.
 *
 * @param topicId of the topic that was read; another one of the same name has another id
 * @param embedderId whose vectors the learnings carry; empty where shared words were searched
 * @param takenAt when it was taken: records without value vanish from the topic a while later
 * @param offsets the next offset to read, by partition
 * @param learnings by the keys of their records
 */
record Snapshot(
    String topicId,
    String embedderId,
    Instant takenAt,
    Map<Integer, Long> offsets,
    Map<String, Learning> learnings) {

  Snapshot {
    offsets = Map.copyOf(offsets);
    learnings = Map.copyOf(learnings);
  }
}
