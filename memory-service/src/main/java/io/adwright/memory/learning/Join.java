package io.adwright.memory.learning;

import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningSupport;
import io.adwright.contracts.event.LearningValidity;
import java.util.List;

/**
 * What two statements of one learning say together: the outcomes of both, and recalled if either
 * is. In all else the later one counts.
 */
final class Join {
  private Join() {}

  static Learning of(Learning earlier, Learning later) {
    List<LearningSupport> support = Supports.union(earlier.getSupport(), later.getSupport());
    Learning joined =
        support.equals(later.getSupport()) ? later : OutcomeLearner.resting(later, support);
    return withVector(recalledIfEither(joined, earlier, later), earlier, later);
  }

  /** Returns whether {@code statement} leaves out something that {@code joined} knows. */
  static boolean lacks(Learning statement, Learning joined) {
    return !statement.getSupport().equals(joined.getSupport())
        || OutcomeLearner.isRecalled(statement) != OutcomeLearner.isRecalled(joined);
  }

  private static Learning recalledIfEither(Learning joined, Learning earlier, Learning later) {
    Learning by = OutcomeLearner.isRecalled(later) ? later : earlier;
    return OutcomeLearner.isRecalled(by)
        ? Learning.newBuilder(joined)
            .setValidity(LearningValidity.RECALLED)
            .setRecalledBecause(by.getRecalledBecause().orElse(null))
            .build()
        : joined;
  }

  private static Learning withVector(Learning joined, Learning earlier, Learning later) {
    if (later.getVector().isPresent() && joined.getText().equals(later.getText())) {
      return joined;
    }
    boolean sameText =
        joined.getText().equals(earlier.getText())
            && joined.getAppliesTo().equals(earlier.getAppliesTo());
    return Learning.newBuilder(joined)
        .setVector(sameText ? earlier.getVector().orElse(null) : null)
        .build();
  }
}
