package io.adwright.analyst;

import io.adwright.analyst.diagnosis.DiagnosisPolicy;
import io.adwright.analyst.diagnosis.DiagnosisPolicy.Margins;
import io.adwright.analyst.diagnosis.DiagnosisPolicy.Minimums;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Settings of the analyst. What they mean, and their ranges, is said by {@link DiagnosisPolicy}.
 */
@ConfigMapping(prefix = "adwright.analyst")
public interface AnalystConfig {

  /** Days back from the last complete window that are judged. */
  @WithDefault("7")
  int judgedDays();

  /**
   * Days read when the judged ones hold too few samples, and days that a change is held against.
   */
  @WithDefault("28")
  int lookbackDays();

  /** Probability from which on a statement is a finding; above 0.5 and below 1. */
  @WithDefault("0.9")
  double certainty();

  /** Conversions below which CPA and ROAS are not judged. */
  @WithDefault("30")
  int minimumConversions();

  /** Impressions below which CTR is not judged. */
  @WithDefault("1000")
  int minimumImpressions();

  /** Clicks below which CVR is not judged. */
  @WithDefault("200")
  int minimumClicks();

  /** Share by which CTR, CVR or CPA must be worse than before to be worth saying. */
  @WithDefault("0.10")
  double changeMargin();

  /** Share by which a campaign must beat its target to be worth more budget. */
  @WithDefault("0.10")
  double scaleMargin();

  /** Share of the daily budget from which on it has run out. */
  @WithDefault("0.95")
  double budgetSpent();

  /** Returns the policy that these settings make; a setting out of range stops the start. */
  default DiagnosisPolicy policy() {
    return new DiagnosisPolicy(
        judgedDays(),
        lookbackDays(),
        certainty(),
        new Minimums(minimumConversions(), minimumImpressions(), minimumClicks()),
        new Margins(changeMargin(), scaleMargin(), budgetSpent()));
  }
}
