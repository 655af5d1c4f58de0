package io.adwright.memory;

import io.adwright.memory.engine.EngineConfig;
import io.adwright.memory.recall.RecallPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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

  /** Score under which nothing is recalled, 0..1. */
  @WithDefault("0.35")
  double floor();

  /** Weight of a learning that one outcome alone supports, 0..1. */
  @WithDefault("0.7")
  double candidateWeight();

  /** Age at which a learning weighs half. */
  @WithDefault("365D")
  Duration halfLife();

  /** Search by meaning. */
  EngineConfig engine();

  /** Returns the policy that these settings make; a setting out of range stops the start. */
  default RecallPolicy policy() {
    return new RecallPolicy(limit(), candidates(), floor(), candidateWeight(), halfLife());
  }
}
