package io.adwright.gateway.policies;

/**
 * What is wrong with the text of a policy.
 *
 * @param line from 1
 * @param policy its name; empty where it is about the text
 * @param what names the thing, the value and the next step
 */
public record PolicyProblem(int line, String policy, String what) {

  /** Returns for example {@code line 7: policy "small-steps": undefined field 'rosa'}. */
  public String text() {
    String about = policy.isEmpty() ? "" : "policy \"" + policy + "\": ";
    return "line " + line + ": " + about + what;
  }
}
