package io.adwright.gateway.policies;

import java.util.List;

/** The optimizer would not take such a policy. */
public final class BadPolicy extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an exception of this kind never leaves the process
  private final List<PolicyProblem> problems;

  BadPolicy(List<PolicyProblem> problems) {
    super(problems.size() + " things are wrong");
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
