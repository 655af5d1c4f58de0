package io.adwright.optimizer.policy.text;

/**
 * What is wrong with a policy file.
 *
 * @param file its name
 * @param line from 1
 * @param policy name of the policy; empty where it is about the file
 * @param what names the thing, the value and the next step
 */
public record Problem(String file, int line, String policy, String what) {

  /** Returns for example {@code brand.yaml:7: policy "small-steps": undefined field 'rosa'}. */
  public String text() {
    String about = policy.isEmpty() ? "" : "policy \"" + policy + "\": ";
    return file + ':' + line + ": " + about + what;
  }
}
