package io.adwright.kit.step;

import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepSource;
import org.apache.avro.specific.SpecificRecordBase;

/** Who made an output and how: the two fields that every agent's output has. */
final class Stamp {
  private static final String CONTEXT = "context";
  private static final String PROVENANCE = "provenance";

  private Stamp() {}

  static EventContext context(SpecificRecordBase output) {
    return (EventContext) output.get(CONTEXT);
  }

  static Provenance provenance(SpecificRecordBase output) {
    return (Provenance) output.get(PROVENANCE);
  }

  /** Says anew who made {@code output} and how, and returns it. */
  static <O extends SpecificRecordBase> O put(
      O output, EventContext context, Provenance provenance) {
    output.put(CONTEXT, context);
    output.put(PROVENANCE, provenance);
    return output;
  }

  /** Returns what {@code made} becomes when its output is used again: it costs no tokens now. */
  static Provenance reused(Provenance made) {
    return Provenance.newBuilder(shared(made))
        .setSource(StepSource.CACHE)
        .setOrigin(made.getSource())
        .build();
  }

  /** Returns what {@code made} is to those who waited for it: somebody else paid the tokens. */
  static Provenance shared(Provenance made) {
    return Provenance.newBuilder(made).setTokensIn(null).setTokensOut(null).build();
  }
}
