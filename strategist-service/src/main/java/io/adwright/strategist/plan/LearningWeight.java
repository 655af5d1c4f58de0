package io.adwright.strategist.plan;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.RecalledLearning;
import java.util.List;
import java.util.Set;

/**
 * How far learnings move the score of a candidate.
 *
 * <p>A learning counts when it is about the same action, in the same direction, on the same
 * finding, fits platform and objective, and its effect is clear: the whole interval on one side of
 * zero. A validated one that was measured here counts fully, a candidate half, a rejected or
 * recalled one never. The sum is cut to one learning's weight either way, so that a heap of
 * memories cannot outshout what is seen. How well its text matched, or how old it is, does not
 * count here: the same plan must come out tomorrow.
 */
final class LearningWeight {
  private static final double VALIDATED = 1;
  private static final double CANDIDATE = 0.5;
  private static final Set<String> MORE_IS_BETTER =
      Set.of("roas", "conversions", "conversion_value", "ctr", "cvr");
  private static final Set<String> LESS_IS_BETTER = Set.of("cpa", "cpc", "cpm");

  private final CampaignProfile campaign;
  private final List<RecalledLearning> learnings;
  private final double most;

  /**
   * @param most what the score of a candidate moves by at most
   */
  LearningWeight(CampaignProfile campaign, List<RecalledLearning> learnings, double most) {
    this.campaign = campaign;
    this.learnings = learnings;
    this.most = most;
  }

  /** Returns what to add to the score of {@code candidate}. */
  double shift(Candidate candidate) {
    double sum = counting(candidate).stream().mapToDouble(LearningWeight::weight).sum();
    return most * Math.clamp(sum, -VALIDATED, VALIDATED);
  }

  /** Returns the ids of the learnings that count for or against {@code candidate}, ascending. */
  List<String> ids(Candidate candidate) {
    return counting(candidate).stream()
        .map(RecalledLearning::getLearningId)
        .distinct()
        .sorted()
        .toList();
  }

  private List<RecalledLearning> counting(Candidate candidate) {
    return learnings.stream()
        .filter(learning -> fits(learning.getAppliesTo(), candidate))
        .filter(learning -> weight(learning) != 0)
        .toList();
  }

  private boolean fits(LearningContext context, Candidate candidate) {
    ActionKind kind = candidate.action().kind();
    return context.getAction().filter(action -> action == kind).isPresent()
        && context.getExposure().orElse(candidate.action().exposure())
            == candidate.action().exposure()
        && context.getFinding().filter(candidate.findings()::contains).isPresent()
        && context.getPlatform().orElse(campaign.getRef().getPlatform())
            == campaign.getRef().getPlatform()
        && context.getObjective().orElse(campaign.getObjective()) == campaign.getObjective();
  }

  private static double weight(RecalledLearning learning) {
    double direction = learning.getEffect().map(LearningWeight::direction).orElse(0);
    return switch (learning.getValidity()) {
      case VALIDATED -> (isMeasured(learning) ? VALIDATED : CANDIDATE) * direction;
      case CANDIDATE -> CANDIDATE * direction;
      case REJECTED, RECALLED -> 0;
    };
  }

  /** What nobody measured here never counts fully, whoever calls it valid. */
  private static boolean isMeasured(RecalledLearning learning) {
    return learning.getOrigin() == LearningOrigin.OUTCOME;
  }

  /** Returns 1 for a clear improvement, -1 for a clear loss, 0 for anything else. */
  private static int direction(Effect effect) {
    int sign = effect.getLow() > 0 ? 1 : effect.getHigh() < 0 ? -1 : 0;
    if (MORE_IS_BETTER.contains(effect.getMetric())) {
      return sign;
    }
    return LESS_IS_BETTER.contains(effect.getMetric()) ? -sign : 0;
  }
}
