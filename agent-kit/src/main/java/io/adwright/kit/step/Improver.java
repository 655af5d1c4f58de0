package io.adwright.kit.step;

import io.adwright.contracts.event.Provenance;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Improves what the rules decided, with a language model for example.
 *
 * <p>It never fails and never widens what the rules allow: on any trouble the rules' output comes
 * back, with provenance that says why.
 *
 * @param <I> what the step reads
 * @param <O> what the step writes
 */
public interface Improver<I, O extends SpecificRecordBase> {

  /**
   * Returns the improved output, or {@code byRules} itself with the reason why it was left as it
   * is.
   */
  Improved<O> improve(I input, O byRules, StepScope scope);

  /**
   * Names what would be asked at this moment, model and prompt version together; empty when the
   * rules are alone. Part of the key that cached outputs are found by.
   */
  Optional<String> asks();

  /**
   * An output and how it was made.
   *
   * @param provenance {@code LLM} when the model's answer was used, {@code FALLBACK} when it should
   *     have been and could not, {@code RULES} when there was no question to ask or no model
   */
  record Improved<O extends SpecificRecordBase>(O output, Provenance provenance) {}

  /** Returns the improver that leaves everything to the rules. */
  static <I, O extends SpecificRecordBase> Improver<I, O> none() {
    return new Improver<>() {
      @Override
      public Improved<O> improve(I input, O byRules, StepScope scope) {
        return new Improved<>(byRules, Stamp.provenance(byRules));
      }

      @Override
      public Optional<String> asks() {
        return Optional.empty();
      }
    };
  }
}
