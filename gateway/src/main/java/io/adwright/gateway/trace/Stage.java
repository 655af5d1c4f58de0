package io.adwright.gateway.trace;

import io.adwright.contracts.event.Agent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every run goes through: the agents, what each makes, and whose output each waits for. */
enum Stage {
  ANALYST(Agent.ANALYST, PartKind.DIAGNOSIS, null),
  MEMORY(Agent.MEMORY, PartKind.RECALL, ANALYST),
  STRATEGIST(Agent.STRATEGIST, PartKind.STRATEGY, MEMORY),
  COPYWRITER(Agent.COPYWRITER, PartKind.COPY, STRATEGIST),
  OPTIMIZER(Agent.OPTIMIZER, PartKind.EXECUTION, STRATEGIST);

  private final Agent agent;
  private final PartKind makes;
  private final @Nullable Stage waitsFor;

  Stage(Agent agent, PartKind makes, @Nullable Stage waitsFor) {
    this.agent = agent;
    this.makes = makes;
    this.waitsFor = waitsFor;
  }

  Agent agent() {
    return agent;
  }

  PartKind makes() {
    return makes;
  }

  /** The stage whose output this one reads; null for the first. */
  @Nullable Stage waitsFor() {
    return waitsFor;
  }

  /** The stage's name for people. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
