package io.adwright.copywriter.copy;

import io.adwright.contracts.event.AdVariant;
import java.util.List;
import java.util.stream.Collectors;

/** What the validator says about a variant. */
public sealed interface CopyJudgement {

  /** The variant may be published as it is. */
  record Accepted(AdVariant variant) implements CopyJudgement {}

  /**
   * The variant must not be published.
   *
   * @param objections why, at least one
   */
  record Rejected(List<Objection> objections) implements CopyJudgement {
    public Rejected {
      if (objections.isEmpty()) {
        throw new IllegalArgumentException("a variant is rejected for a reason");
      }
      objections = List.copyOf(objections);
    }

    /** Returns all reasons in one line. */
    public String text() {
      return objections.stream().map(Objection::reason).collect(Collectors.joining("; "));
    }
  }
}
