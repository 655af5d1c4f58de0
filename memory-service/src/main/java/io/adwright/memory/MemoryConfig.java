package io.adwright.memory;

import io.adwright.memory.engine.EngineConfig;
import io.adwright.memory.recall.RecallPolicy;
import io.adwright.memory.recall.Trust;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the memory. What they mean, and their ranges, is said by {@link RecallPolicy}. */
@ConfigMapping(prefix = "adwright.memory")
public interface MemoryConfig {

  /** The most learnings in a recall. */
  @WithDefault("5")
  int limit();

  /** How many of the most similar texts are looked at more closely. */
  @WithDefault("50")
  int candidates();

  /** Relevance under which nothing is recalled, 0..1. */
  @WithDefault("0.39")
  double floor();

  /** Weight of a learning that outcomes do not validate yet, 0..1. */
  @WithDefault("0.7")
  double candidateWeight();

  /** Weight of an operator's note, 0..1: at most three quarters of {@link #candidateWeight}. */
  @WithDefault("0.5")
  double operatorWeight();

  /** Weight of a playbook entry, 0..1: at most {@link #operatorWeight}. */
  @WithDefault("0.4")
  double playbookWeight();

  /** Age at which a learning weighs half. */
  @WithDefault("365D")
  Duration halfLife();

  /** Search by meaning. */
  EngineConfig engine();

  /** Whether the playbook that comes with Adwright is known from the start. */
  @WithDefault("true")
  boolean playbook();

  /** Where this replica keeps what makes its next start faster; it may be deleted at any time. */
  @WithDefault(".adwright/memory")
  Path dataDirectory();

  /** Snapshots of the learnings. */
  Snapshot snapshot();

  /**
   * How long a diagnosis or an outcome waits at most, at the start, until all learnings are read;
   * then it is answered with those that are, and says so.
   */
  @WithDefault("30S")
  Duration startPatience();

  /** How often learnings are looked for that two replicas wrote at the same time. */
  @WithDefault("30S")
  Duration repairAfter();

  /** Snapshots of the learnings. */
  interface Snapshot {

    /** How long after one snapshot the next is written, if anything changed. */
    @WithDefault("1M")
    Duration every();

    /**
     * How long a snapshot may be started from. Must be less than the topic's {@code
     * delete.retention.ms} (a day unless set): a record without value that vanished before it was
     * read would leave its learning behind.
     */
    @WithDefault("12H")
    Duration validFor();

    /**
     * How long the start waits for the embedder, to see whether the snapshot's vectors are of it. A
     * snapshot that is used without having seen that loses nothing: each vector names its embedder,
     * and those of another are made anew.
     */
    @WithDefault("1S")
    Duration patience();
  }

  /** Returns the policy that these settings make; a setting out of range stops the start. */
  default RecallPolicy policy() {
    return new RecallPolicy(
        limit(),
        candidates(),
        floor(),
        new Trust(candidateWeight(), operatorWeight(), playbookWeight()),
        halfLife());
  }
}
