package io.adwright.eval.pipeline;

import io.adwright.contracts.event.Agent;
import java.util.Locale;
import java.util.Optional;

/** The agents that a run must pass, and whom each of them waits for. */
public enum Station {
  ANALYST(Agent.ANALYST),
  MEMORY(Agent.MEMORY),
  STRATEGIST(Agent.STRATEGIST),
  COPYWRITER(Agent.COPYWRITER),
  OPTIMIZER(Agent.OPTIMIZER);

  private final Agent agent;

  Station(Agent agent) {
    this.agent = agent;
  }

  /** Returns the station of {@code agent}, or nothing for what is not one of the five. */
  static Optional<Station> of(Agent agent) {
    for (Station station : values()) {
      if (station.agent == agent) {
        return Optional.of(station);
      }
    }
    return Optional.empty();
  }

  /** Returns the station before this one; the first reads the published metrics. */
  public Optional<Station> upstream() {
    return switch (this) {
      case ANALYST -> Optional.empty();
      case MEMORY -> Optional.of(ANALYST);
      case STRATEGIST -> Optional.of(MEMORY);
      case COPYWRITER, OPTIMIZER -> Optional.of(STRATEGIST);
    };
  }

  /** Returns the name of the service, as {@code ./adwright logs} takes it. */
  String service() {
    return name().toLowerCase(Locale.ROOT) + "-service";
  }
}
