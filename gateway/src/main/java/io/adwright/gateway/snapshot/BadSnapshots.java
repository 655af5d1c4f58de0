package io.adwright.gateway.snapshot;

import io.adwright.gateway.api.Violation;
import java.util.List;

/** A body cannot be taken; nothing of it was published. */
public final class BadSnapshots extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an exception of this kind never leaves the process
  private final List<Violation> violations;

  BadSnapshots(List<Violation> violations) {
    super(violations.size() + " things are wrong with the body");
    this.violations = violations;
  }

  /** Everything that is wrong, in the order of the body. */
  public List<Violation> violations() {
    return violations;
  }
}
