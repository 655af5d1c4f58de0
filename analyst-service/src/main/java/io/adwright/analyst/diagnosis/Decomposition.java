package io.adwright.analyst.diagnosis;

import static io.adwright.analyst.diagnosis.series.Metric.CLICKS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSIONS;
import static io.adwright.analyst.diagnosis.series.Metric.CONVERSION_VALUE;
import static io.adwright.analyst.diagnosis.series.Metric.SPEND;

import io.adwright.analyst.diagnosis.series.Metric;
import io.adwright.analyst.diagnosis.series.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a return changed: since {@code ln ROAS = ln CVR + ln order value − ln CPC}, the factors
 * multiply, and each can be named with what it alone would have done. Conversions per spend, which
 * CPA turns over, are the same without the order value.
 */
final class Decomposition {
  private Decomposition() {}

  /** What a return is made of. */
  enum Part {
    CPC("Cost per click", SPEND, CLICKS),
    CVR("Conversion rate", CONVERSIONS, CLICKS),
    ORDER_VALUE("Value per conversion", CONVERSION_VALUE, CONVERSIONS);

    private final String label;
    private final Metric above;
    private final Metric below;

    Part(String label, Metric above, Metric below) {
      this.label = label;
      this.above = above;
      this.below = below;
    }

    String label() {
      return label;
    }

    private double in(Range range) {
      return range.sumOfKnown(above).doubleValue() / range.sumOfKnown(below).doubleValue();
    }
  }

  /**
   * One part, before and now.
   *
   * @param before amounts in micros
   * @param now amounts in micros
   * @param effect what the return was multiplied by through this part alone; below 1 is worse
   */
  record Factor(Part part, double before, double now, double effect) {}

  /**
   * Returns the factors of the change of {@code measure}, the most harmful first; none unless all
   * that they are made of is known and above zero in both ranges.
   *
   * @param measure ROAS or CPA
   */
  static List<Factor> of(Measure measure, Range before, Range now) {
    boolean valued = measure == Measure.ROAS;
    Metric[] needed =
        valued
            ? new Metric[] {SPEND, CLICKS, CONVERSIONS, CONVERSION_VALUE}
            : new Metric[] {SPEND, CLICKS, CONVERSIONS};
    Range knownBefore = before.knowing(needed);
    Range knownNow = now.knowing(needed);
    List<Factor> factors = new ArrayList<>();
    for (Part part : Part.values()) {
      if (valued || part != Part.ORDER_VALUE) {
        factors.add(factor(part, part.in(knownBefore), part.in(knownNow)));
      }
    }
    factors.sort(Comparator.comparingDouble(Factor::effect));
    return factors.stream().allMatch(Decomposition::isUsable) ? factors : List.of();
  }

  private static Factor factor(Part part, double before, double now) {
    return new Factor(part, before, now, part == Part.CPC ? before / now : now / before);
  }

  private static boolean isUsable(Factor factor) {
    return factor.effect() > 0 && Double.isFinite(factor.effect());
  }
}
