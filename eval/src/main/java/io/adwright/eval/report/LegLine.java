package io.adwright.eval.report;

import io.adwright.eval.pipeline.Leg;
import org.jspecify.annotations.Nullable;

/**
 * A part of the way of a run.
 *
 * @param hopP50Ms median from the end of {@code from} to the start of {@code to}
 * @param stepP50Ms median of the work of {@code to}; null where there is none
 */
public record LegLine(String from, String to, double hopP50Ms, @Nullable Double stepP50Ms) {
  public static LegLine of(Leg leg) {
    return new LegLine(
        leg.from(),
        leg.to(),
        Digits.three(leg.hop().medianMillis()),
        leg.step().count() == 0 ? null : Digits.three(leg.step().medianMillis()));
  }
}
