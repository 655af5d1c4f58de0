package io.adwright.memory.learning;

import io.adwright.contracts.event.LearningSupport;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.ObservedEffect;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What outcomes say together.
 *
 * <p>The claim is what most of them observed; of equally many, what was observed last. It is
 * validated when the two latest outcomes agree with it and at least two more agree than contradict:
 * two consistent outcomes validate (mureo, skills/_mureo-learning), and one that contradicts
 * demotes, until two consistent ones come after it. Where as many contradict as agree, it is
 * rejected.
 *
 * @param claim what the action does; {@code NOTHING} where no outcome says anything
 * @param agreeing how many outcomes observed the claim
 * @param counted how many outcomes say anything
 */
record Standing(ObservedEffect claim, int agreeing, int counted, LearningValidity validity) {
  private static final int TO_VALIDATE = 2;

  /**
   * Reckons what {@code counted} say.
   *
   * @param counted outcomes that observed something, oldest first
   */
  static Standing of(List<LearningSupport> counted) {
    if (counted.isEmpty()) {
      return new Standing(ObservedEffect.NOTHING, 0, 0, LearningValidity.REJECTED);
    }
    Map<ObservedEffect, Integer> tally = new EnumMap<>(ObservedEffect.class);
    counted.forEach(one -> tally.merge(one.getObserved(), 1, Integer::sum));
    int agreeing = Collections.max(tally.values());
    ObservedEffect claim =
        counted.reversed().stream()
            .map(LearningSupport::getObserved)
            .filter(observed -> tally.getOrDefault(observed, 0) == agreeing)
            .findFirst()
            .orElseThrow();
    return new Standing(claim, agreeing, counted.size(), validity(counted, claim, agreeing));
  }

  private static LearningValidity validity(
      List<LearningSupport> counted, ObservedEffect claim, int agreeing) {
    int margin = agreeing - (counted.size() - agreeing);
    if (margin <= 0) {
      return LearningValidity.REJECTED;
    }
    boolean latestAgree =
        counted.reversed().stream().limit(TO_VALIDATE).allMatch(one -> one.getObserved() == claim);
    return margin >= TO_VALIDATE && latestAgree
        ? LearningValidity.VALIDATED
        : LearningValidity.CANDIDATE;
  }
}
