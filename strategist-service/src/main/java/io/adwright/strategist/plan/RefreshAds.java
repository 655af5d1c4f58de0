package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.event.Finding;
import java.util.List;

/** Asks for new ads where the old ones lost attention. */
final class RefreshAds implements Play {
  private static final double BEST = 1;

  @Override
  public List<Candidate> propose(Finding finding, Situation situation) {
    String reason = new Reasons(situation.campaign()).of(finding);
    if (!situation.isRunning()) {
      return List.of(
          Candidate.watch(
              BEST, finding, reason + " The campaign does not run, so new ads would not be seen."));
    }
    return List.of(
        Candidate.of(
            new RefreshCreative(),
            BEST,
            finding,
            reason,
            finding.getEvidence().stream()
                .findFirst()
                .flatMap(new Effects(situation.policy().response())::recoveryOf)));
  }
}
