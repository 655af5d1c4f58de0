package io.adwright.memory.learning;

import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.LearningSupport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The effect that several outcomes measured together: the random-effects mean of DerSimonian and
 * Laird (Meta-analysis in clinical trials, Controlled Clinical Trials 7, 1986), which widens the
 * interval where outcomes differ by more than their own uncertainty.
 *
 * <p>Intervals are read as 95 % of a normal distribution around the middle, by their longer side.
 */
final class PooledEffect {
  private static final double INTERVAL = 1.96;

  /** An interval without width would outweigh all others for ever. */
  private static final double LEAST_HALF = 0.001;

  private static final double STEPS = 1_000_000;

  private PooledEffect() {}

  /**
   * Pools the effects on the metric that most outcomes measured, the first by name of equally many;
   * one effect stays as it is, none gives none.
   */
  static Optional<Effect> of(List<LearningSupport> counted) {
    Map<String, List<Effect>> byMetric =
        counted.stream()
            .map(LearningSupport::getEffect)
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(Effect::getMetric));
    return byMetric.entrySet().stream()
        .min(
            Comparator.comparingInt(
                    (Map.Entry<String, List<Effect>> entry) -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(
            most ->
                most.getValue().size() == 1
                    ? most.getValue().getFirst()
                    : pool(most.getKey(), most.getValue()));
  }

  private static Effect pool(String metric, List<Effect> effects) {
    double within = sum(effects, PooledEffect::precision);
    double squares = sum(effects, effect -> Math.pow(precision(effect), 2));
    double fixed = sum(effects, effect -> precision(effect) * effect.getMid()) / within;
    double q = sum(effects, effect -> precision(effect) * Math.pow(effect.getMid() - fixed, 2));
    double between = Math.max(0, (q - (effects.size() - 1)) / (within - squares / within));
    Function<Effect, Double> weight = effect -> 1 / (1 / precision(effect) + between);
    double all = sum(effects, weight);
    double mid = sum(effects, effect -> weight.apply(effect) * effect.getMid()) / all;
    double half = INTERVAL / Math.sqrt(all);
    return Effect.newBuilder()
        .setMetric(metric)
        .setMid(rounded(mid))
        .setLow(rounded(mid - half))
        .setHigh(rounded(mid + half))
        .build();
  }

  /** Returns one over the variance. */
  private static double precision(Effect effect) {
    double side = Math.max(effect.getHigh() - effect.getMid(), effect.getMid() - effect.getLow());
    return Math.pow(INTERVAL / Math.max(LEAST_HALF, side), 2);
  }

  private static double sum(List<Effect> effects, Function<Effect, Double> of) {
    return effects.stream().mapToDouble(of::apply).sum();
  }

  private static double rounded(double value) {
    return Math.round(value * STEPS) / STEPS;
  }
}
