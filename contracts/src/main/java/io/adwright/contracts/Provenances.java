package io.adwright.contracts;

import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepSource;

/** How an output came to be, in the forms that several agents need. */
public final class Provenances {
  private Provenances() {}

  /**
   * Returns the provenance of an output that rules and statistics alone made.
   *
   * @param agentVersion version of the reasoning, for example {@code analyst-1}
   */
  public static Provenance rules(String agentVersion) {
    return Provenance.newBuilder()
        .setSource(StepSource.RULES)
        .setAgentVersion(agentVersion)
        .build();
  }
}
