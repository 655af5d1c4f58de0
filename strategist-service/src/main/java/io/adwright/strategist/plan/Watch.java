package io.adwright.strategist.plan;

import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.List;

/** Leaves the campaign as it is, and says why. */
final class Watch implements Play {
  private static final double BEST = 1;

  @Override
  public List<Candidate> propose(Finding finding, Situation situation) {
    return List.of(Candidate.watch(BEST, finding, why(finding, situation)));
  }

  private static String why(Finding finding, Situation situation) {
    if (finding.getCode() == FindingCode.HEALTHY) {
      return finding.getSummary() + " Nothing needs to change.";
    }
    String reason = new Reasons(situation.campaign()).of(finding);
    if (finding.getCode() != FindingCode.BUDGET_LIMITED) {
      return reason + " No change is made on this alone.";
    }
    return situation.isLosing()
        ? reason + " It is not raised, because the return is below what is wanted."
        : reason + " It is not raised, because no target is clearly beaten.";
  }
}
