package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.event.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Wins back clicks that do not convert: with ads that promise what the page keeps, or first of all
 * with a look at the tracking when nothing is counted at all.
 */
final class ConvertBetter implements Play {
  private static final double BEST = 1;
  private static final double SECOND = 0.8;
  private static final double LAST = 0.6;

  @Override
  public List<Candidate> propose(Finding finding, Situation situation) {
    String reason = new Reasons(situation.campaign()).of(finding);
    if (!situation.isRunning()) {
      return List.of(Candidate.watch(BEST, finding, reason + " The campaign does not run now."));
    }
    if (situation.hasNoConversions()) {
      return List.of(
          track(finding, situation, reason), refresh(finding, SECOND, situation, reason));
    }
    return List.of(
        refresh(finding, BEST, situation, reason),
        Candidate.watch(
            LAST, finding, reason + " Compare the landing page with what the ads promise."));
  }

  private static Candidate track(Finding finding, Situation situation, String reason) {
    String sign =
        situation.hasStoppedConverting()
            ? " Conversions stopped while clicks went on, as they do when tracking breaks."
            : " No click was ever counted as converted: see that tracking is installed.";
    return Candidate.of(new FixTracking(), BEST, finding, reason + sign, Optional.empty());
  }

  private static Candidate refresh(
      Finding finding, double suits, Situation situation, String reason) {
    return Candidate.of(
        new RefreshCreative(),
        suits,
        finding,
        reason,
        finding.getEvidence().stream()
            .findFirst()
            .flatMap(new Effects(situation.policy().response())::recoveryOf));
  }
}
