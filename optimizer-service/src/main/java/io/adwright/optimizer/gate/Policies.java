package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import java.util.List;

/**
 * What operators decide about actions, beside the built-in rules. Asked about an action that the
 * built-in rules let pass, so that it can only tighten what they allow. A pure function.
 */
public interface Policies {

  /** Returns what tells these policies from others in records: a hash of their text. */
  String version();

  /**
   * Returns what the policies say about {@code action}, which changes something on the platform.
   * All of them judge the same action; the strictest wins, so that their order does not matter.
   */
  List<Ruling> judge(Action action, Situation situation);

  /**
   * What one policy says.
   *
   * @param policy its name in records, for example {@code policy:large-raises}
   * @param version a hash of its text
   */
  record Ruling(String policy, String version, RuleOutcome outcome) {}

  /** Returns no policies: the built-in rules alone. */
  static Policies none() {
    return new Policies() {
      @Override
      public String version() {
        return "none";
      }

      @Override
      public List<Ruling> judge(Action action, Situation situation) {
        return List.of();
      }
    };
  }
}
