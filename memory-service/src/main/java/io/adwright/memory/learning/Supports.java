package io.adwright.memory.learning;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.LearningSupport;
import io.adwright.contracts.event.ObservedEffect;
import io.adwright.contracts.event.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outcomes behind a learning, as a set that only grows: of several statements of one outcome
 * the one with the highest restatement stays. Uniting sets is commutative, associative and
 * idempotent, so the order and number of deliveries do not matter (a state-based CRDT; Shapiro,
 * Preguiça, Baquero, Zawirski: Conflict-free Replicated Data Types, SSS 2011).
 */
final class Supports {
  /** Older outcomes than the newest of these are dropped; markets have changed since then. */
  static final int MOST = 64;

  private static final Comparator<LearningSupport> OLDEST_FIRST =
      Comparator.comparing(LearningSupport::getObservedFrom)
          .thenComparing(LearningSupport::getOutcomeId);

  /** Never equal for statements that differ, so that two of one restatement have one winner too. */
  private static final BinaryOperator<LearningSupport> LATEST =
      BinaryOperator.maxBy(
          Comparator.comparingInt(LearningSupport::getRestatement)
              .thenComparing(LearningSupport::getObserved)
              .thenComparing(Function.identity()));

  private Supports() {}

  /** Returns what {@code outcome} states. */
  static LearningSupport of(Outcome outcome) {
    Effect effect = outcome.getEffect().orElse(null);
    return LearningSupport.newBuilder()
        .setOutcomeId(outcome.getOutcomeId())
        .setRestatement(outcome.getRestatement())
        .setCampaignKey(CampaignKeys.of(outcome.getCampaign().getRef()))
        .setObserved(observed(outcome))
        .setEffect(effect)
        .setObservedFrom(outcome.getObservedFrom())
        .setObservedTo(outcome.getObservedTo())
        .build();
  }

  /** Returns the union of both, oldest first, cut to the newest {@link #MOST}. */
  static List<LearningSupport> union(
      Collection<LearningSupport> some, Collection<LearningSupport> others) {
    List<LearningSupport> all =
        Stream.concat(some.stream(), others.stream())
            .collect(Collectors.toMap(LearningSupport::getOutcomeId, Function.identity(), LATEST))
            .values()
            .stream()
            .sorted(OLDEST_FIRST)
            .toList();
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  /** Returns those that say something of the action's effect, oldest first. */
  static List<LearningSupport> counted(List<LearningSupport> support) {
    return support.stream().filter(one -> one.getObserved() != ObservedEffect.NOTHING).toList();
  }

  private static ObservedEffect observed(Outcome outcome) {
    return switch (outcome.getVerdict()) {
      case IMPROVED -> ObservedEffect.IMPROVED;
      case NO_EFFECT -> ObservedEffect.NO_EFFECT;
      case WORSENED -> ObservedEffect.WORSENED;
      case INSUFFICIENT, CONFOUNDED -> ObservedEffect.NOTHING;
    };
  }
}
