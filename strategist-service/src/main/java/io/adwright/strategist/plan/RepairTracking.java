package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.List;
import java.util.Optional;

/** Has conversions counted where they are not; what is only young is left to grow. */
final class RepairTracking implements Play {
  private static final double BEST = 1;

  @Override
  public List<Candidate> propose(Finding finding, Situation situation) {
    boolean broken = finding.getCode() == FindingCode.TRACKING_OUTAGE || situation.isUntracked();
    Action action =
        situation.isRunning() && broken && concernsConversions(finding)
            ? new FixTracking()
            : new Observe();
    return List.of(Candidate.of(action, BEST, finding, finding.getSummary(), Optional.empty()));
  }

  /** A campaign for traffic lacks no conversions: then its shortage is of something else. */
  private static boolean concernsConversions(Finding finding) {
    return finding.getCode() == FindingCode.TRACKING_OUTAGE
        || finding.getEvidence().stream()
            .anyMatch(
                evidence ->
                    evidence.getMetric().equals("conversions") && evidence.getObserved().isEmpty());
  }
}
