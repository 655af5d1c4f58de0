package io.adwright.memory.learning;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningSupport;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns outcomes into learnings. There is one learning for each situation, and all that it says
 * follows from the set of outcomes behind it: however often and in whatever order they come, it
 * ends the same.
 */
public final class OutcomeLearner {
  private static final int NAMED = 5;

  private OutcomeLearner() {}

  /**
   * Returns where the learning of {@code outcome} is to be found; empty if nothing can be learnt
   * from it because its action is of an unknown kind.
   *
   * @throws IllegalArgumentException if the outcome makes no sense; the message says why
   */
  public static Optional<LearningName> nameOf(Outcome outcome) {
    OutcomeCheck.require(outcome);
    return Situation.of(outcome)
        .map(situation -> new LearningName(situation.tenantId(), situation.learningId()));
  }

  /**
   * Returns what {@code known} becomes by {@code outcome}; empty if that is nothing new: a repeat,
   * an earlier statement of an outcome, or one that could not be judged and is not known.
   *
   * @param known the learning under {@link #nameOf}, if there is one
   * @throws IllegalArgumentException if the outcome makes no sense; the message says why
   */
  public static Optional<Learning> learn(Optional<Learning> known, Outcome outcome) {
    OutcomeCheck.require(outcome);
    Optional<Situation> situation = Situation.of(outcome);
    LearningSupport stated = Supports.of(outcome);
    List<LearningSupport> before = known.map(Learning::getSupport).orElse(List.of());
    List<LearningSupport> after = Supports.union(before, List.of(stated));
    boolean saysNothing =
        stated.getRestatement() == 0 && Supports.counted(List.of(stated)).isEmpty();
    if (situation.isEmpty() || saysNothing || after.equals(before)) {
      return Optional.empty();
    }
    Learning learnt = of(situation.get(), after, outcome.getContext());
    return Optional.of(known.map(earlier -> Join.of(earlier, learnt)).orElse(learnt));
  }

  /** Returns {@code learning} as {@code support} makes it. */
  static Learning resting(Learning learning, List<LearningSupport> support) {
    var situation = new Situation(learning.getTenantId(), learning.getAppliesTo());
    return Learning.newBuilder(of(situation, support, learning.getContext()))
        .setLearningId(learning.getLearningId())
        .build();
  }

  private static Learning of(
      Situation situation, List<LearningSupport> support, EventContext cause) {
    List<LearningSupport> counted = Supports.counted(support);
    Standing standing = Standing.of(counted);
    var effect = PooledEffect.of(counted);
    return Learning.newBuilder()
        .setContext(context(situation, support, cause))
        .setLearningId(situation.learningId())
        .setTenantId(situation.tenantId())
        .setText(LearningText.of(situation.context(), standing, effect))
        .setAppliesTo(situation.context())
        .setEffect(effect.orElse(null))
        .setEvidence(evidence(counted.isEmpty() ? support : counted))
        .setValidity(standing.validity())
        .setOrigin(LearningOrigin.OUTCOME)
        .setLearnedAt(latest(counted.isEmpty() ? support : counted))
        .setSupport(support)
        .build();
  }

  private static EventContext context(
      Situation situation, List<LearningSupport> support, EventContext cause) {
    ContentHash id = ContentHash.of("learnt").and(situation.learningId());
    support.forEach(id::and);
    return EventContext.newBuilder(cause)
        .setEventId(id.id())
        .setCausationId(cause.getEventId())
        .build();
  }

  private static String evidence(List<LearningSupport> support) {
    String newest =
        support.reversed().stream()
            .limit(NAMED)
            .map(LearningSupport::getOutcomeId)
            .collect(Collectors.joining(", "));
    int more = support.size() - NAMED;
    return more > 0 ? newest + " and " + more + " more" : newest;
  }

  private static Instant latest(List<LearningSupport> support) {
    return support.stream()
        .map(LearningSupport::getObservedTo)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Whether an operator took {@code learning} back, which no outcome undoes. */
  static boolean isRecalled(Learning learning) {
    return learning.getValidity() == LearningValidity.RECALLED;
  }
}
