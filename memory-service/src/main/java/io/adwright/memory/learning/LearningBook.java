package io.adwright.memory.learning;

import io.adwright.contracts.event.Learning;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All learnings of the topic, in the state that all their records together make. Many readers, one
 * writer at a time; starts empty. Reading records again leaves it as it was.
 */
public final class LearningBook {
  private final Map<LearningName, Learning> learnings = new ConcurrentHashMap<>();
  private final Map<String, LearningName> names = new ConcurrentHashMap<>();
  private final Set<LearningName> unsaid = ConcurrentHashMap.newKeySet();

  /** Takes what this process is about to say, or has said, of a learning. */
  public Learning accept(Learning learning) {
    return learnings.merge(LearningName.of(learning), learning, Join::of);
  }

  /**
   * Takes a record of the topic.
   *
   * @return the learning as it is now
   */
  public Learning read(String key, Learning record) {
    LearningName name = LearningName.of(record);
    names.put(key, name);
    Learning joined = accept(record);
    if (Join.lacks(record, joined)) {
      unsaid.add(name);
    } else {
      unsaid.remove(name);
    }
    return joined;
  }

  /**
   * Forgets what was read under {@code key}, as a record without value asks.
   *
   * @return whose learning it was, if there was one
   */
  public Optional<LearningName> forget(String key) {
    @Nullable LearningName name = names.remove(key);
    if (name != null) {
      learnings.remove(name);
      unsaid.remove(name);
    }
    return Optional.ofNullable(name);
  }

  public Optional<Learning> find(LearningName name) {
    return Optional.ofNullable(learnings.get(name));
  }

  /**
   * Returns the learnings of which the topic's last record leaves something out: another replica
   * wrote at the same time. Whoever publishes them again makes the topic whole.
   */
  public List<Learning> unsaid() {
    return new HashSet<>(unsaid).stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /** Puts {@code changed} in the place of {@code expected}, unless something came in between. */
  public boolean replace(Learning expected, Learning changed) {
    return learnings.replace(LearningName.of(expected), expected, changed);
  }

  /** Returns a live view of all learnings, in no order. */
  public Collection<Learning> all() {
    return Collections.unmodifiableCollection(learnings.values());
  }

  /** Returns the key of each learning that was read. */
  public Map<String, LearningName> keys() {
    return Map.copyOf(names);
  }

  public int size() {
    return learnings.size();
  }
}
