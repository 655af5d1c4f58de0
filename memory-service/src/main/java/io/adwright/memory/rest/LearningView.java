package io.adwright.memory.rest;

import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.ObservedEffect;
import io.adwright.memory.learning.LearningName;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A learning as JSON. */
record LearningView(
    String learningId,
    String key,
    String text,
    Situation appliesTo,
    @Nullable Measured effect,
    String evidence,
    long outcomes,
    String validity,
    String origin,
    Instant learnedAt,
    @Nullable String recalledBecause,
    @Nullable Double similarity) {

  /** Where it holds; null is anywhere. */
  record Situation(
      @Nullable String platform,
      @Nullable String objective,
      @Nullable String vertical,
      @Nullable String finding,
      @Nullable String action,
      @Nullable String exposure) {

    static Situation of(LearningContext context) {
      return new Situation(
          name(context.getPlatform()),
          name(context.getObjective()),
          context.getVertical().orElse(null),
          name(context.getFinding()),
          name(context.getAction()),
          name(context.getExposure()));
    }

    private static @Nullable String name(Optional<? extends Enum<?>> symbol) {
      return symbol.map(Enum::name).orElse(null);
    }
  }

  /** Relative change of a metric. */
  record Measured(String metric, double low, double mid, double high) {
    static Measured of(Effect effect) {
      return new Measured(effect.getMetric(), effect.getLow(), effect.getMid(), effect.getHigh());
    }
  }

  static LearningView of(Learning learning) {
    return of(learning, null);
  }

  static LearningView of(Learning learning, @Nullable Double similarity) {
    return new LearningView(
        learning.getLearningId(),
        LearningName.of(learning).key(),
        learning.getText(),
        Situation.of(learning.getAppliesTo()),
        learning.getEffect().map(Measured::of).orElse(null),
        learning.getEvidence(),
        learning.getSupport().stream()
            .filter(one -> one.getObserved() != ObservedEffect.NOTHING)
            .count(),
        learning.getValidity().name(),
        learning.getOrigin().name(),
        learning.getLearnedAt(),
        learning.getRecalledBecause().orElse(null),
        similarity);
  }
}
