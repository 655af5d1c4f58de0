package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spends less on what does not return it: by a step, or by a pause where even the best that the
 * data allow is hopeless. Conversions that stopped all at once, or have no value, are no reason for
 * a pause: they are sooner lost by tracking than by the ads.
 */
final class ReduceSpend implements Play {
  private static final double BEST = 1;
  private static final double SECOND = 0.9;

  /** Less than half of what is wanted cannot be mended by the steps that a plan may take. */
  private static final double HOPELESS = 0.5;

  @Override
  public List<Candidate> propose(Finding finding, Situation situation) {
    String reason = new Reasons(situation.campaign()).of(finding);
    if (!situation.isRunning()) {
      return List.of(
          Candidate.watch(
              BEST, finding, reason + " The campaign does not run, so it loses no more."));
    }
    List<Candidate> candidates = new ArrayList<>();
    if (finding.getCode() == FindingCode.LOW_ROAS && situation.hasValuelessConversions()) {
      candidates.add(track(finding, reason));
    } else if (isHopeless(finding, situation)) {
      candidates.add(pause(finding, situation, reason));
    }
    step(situation).ifPresent(step -> candidates.add(cut(step, finding, situation, reason)));
    if (candidates.isEmpty()) {
      candidates.add(Candidate.watch(BEST, finding, reason + ' ' + whyNoStep(situation)));
    }
    return candidates;
  }

  private static boolean isHopeless(Finding finding, Situation situation) {
    return finding.getSeverity() == Severity.CRITICAL
        && !situation.hasStoppedConverting()
        && finding.getEvidence().stream().findFirst().filter(ReduceSpend::isHopeless).isPresent();
  }

  /** Returns whether even the good end of the interval misses half of what is expected. */
  private static boolean isHopeless(Evidence evidence) {
    return evidence.getExpected().filter(expected -> isHopeless(evidence, expected)).isPresent();
  }

  private static boolean isHopeless(Evidence evidence, double expected) {
    return evidence.getMetric().equals("cpa")
        ? evidence.getLow().filter(cpa -> cpa * HOPELESS > expected).isPresent()
        : evidence
            .getHigh()
            .or(evidence::getObserved)
            .filter(best -> best < expected * HOPELESS)
            .isPresent();
  }

  private static Optional<SetDailyBudget> step(Situation situation) {
    return situation
        .ownBudget()
        .flatMap(new BudgetStep(situation.policy().budgetStepPercent())::down);
  }

  private static Candidate track(Finding finding, String reason) {
    return Candidate.of(
        new FixTracking(),
        BEST,
        finding,
        reason + " Conversions are counted, but none has a value: see that values are tracked.",
        Optional.empty());
  }

  private static Candidate pause(Finding finding, Situation situation, String reason) {
    Effects effects = new Effects(situation.policy().response());
    return Candidate.of(
        new Pause(),
        BEST,
        finding,
        reason + " Even the best that these numbers allow is less than half of what is wanted.",
        Optional.of(effects.spendAfterPause()));
  }

  private static Candidate cut(
      SetDailyBudget step, Finding finding, Situation situation, String reason) {
    return Candidate.of(
        step, SECOND, finding, reason, Optional.of(effect(step, finding, situation)));
  }

  private static ExpectedEffect effect(SetDailyBudget step, Finding finding, Situation situation) {
    Effects effects = new Effects(situation.policy().response());
    return finding.getCode() == FindingCode.HIGH_CPA
        ? effects.cpaAfter(step)
        : effects.roasAfter(step);
  }

  private static String whyNoStep(Situation situation) {
    return situation.ownBudget().isPresent()
        ? "The budget leaves no room for a step in whole units of its currency."
        : situation.whyNoBudget();
  }
}
