package io.adwright.llm;

import io.adwright.contracts.event.Provenance;
import io.adwright.llm.prompt.PromptData;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What one agent asks the language model for, after its rules have decided: better words, an order
 * among what the rules found. Never more than the rules allow.
 *
 * <p>All methods are pure functions.
 *
 * @param <I> what the agent's step reads
 * @param <O> what it writes
 * @param <D> the model's answer: a record of strings, numbers, booleans, enums, lists and records
 *     of these
 */
public interface LlmDuty<I, O extends SpecificRecordBase, D extends Record> {
  /** Returns the name of the instructions, for example {@code analyst-1}. */
  String prompt();

  /** Returns the answer's type, from which the schema for the model is made. */
  Class<D> answer();

  /** Returns how the rules made {@code byRules}. */
  Provenance provenance(O byRules);

  /**
   * Returns whether there is anything to ask; if not, the rules' output stands as it is, and
   * nothing counts as degraded.
   */
  default boolean wanted(I input, O byRules) {
    return true;
  }

  /** Returns what the model is told. */
  PromptData data(I input, O byRules);

  /**
   * Judges an answer that has the right shape: ranges, lengths, ids known to the input, nothing
   * added to what the rules found.
   *
   * @return what is wrong, a short sentence each, empty for a good answer. The model reads them, so
   *     they name fields and limits and repeat nothing of the answer or the input.
   */
  List<String> violations(D answer, I input, O byRules);

  /**
   * Returns {@code byRules} with what the good answer adds; {@code byRules} itself is unchanged.
   */
  O merge(O byRules, D answer);
}
