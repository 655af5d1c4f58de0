package io.adwright.analyst.diagnosis;

import io.adwright.analyst.diagnosis.Reference.Kind;
import io.adwright.analyst.diagnosis.series.History;
import io.adwright.analyst.diagnosis.series.Metric;
import io.adwright.analyst.diagnosis.series.Range;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a detector may look at.
 *
 * @param campaign what the campaign is and wants
 * @param history its complete windows
 * @param policy how to judge
 * @param lookbacks the ranges that may be judged, the shortest first; at least one
 */
record Situation(
    CampaignProfile campaign, History history, DiagnosisPolicy policy, List<Lookback> lookbacks) {
  private static final Set<DeliveryStatus> STOPPED =
      EnumSet.of(DeliveryStatus.PAUSED, DeliveryStatus.ENDED);
  private static final Set<Objective> WITHOUT_CONVERSIONS =
      EnumSet.of(Objective.TRAFFIC, Objective.AWARENESS, Objective.ENGAGEMENT);

  /** Spend that could have brought three conversions is no accident any more. */
  private static final int TELLING_UNITS = 3;

  private static final Duration CLOCK_CHANGES = Duration.ofHours(12);

  /**
   * A recent range and what came before it.
   *
   * @param recent the range judged
   * @param before up to the policy's lookback days before it
   */
  record Lookback(Range recent, Range before) {}

  /** Returns what may be looked at in {@code history} under {@code policy}. */
  static Situation of(CampaignProfile campaign, History history, DiagnosisPolicy policy) {
    Lookback week = lookback(history, policy.judgedDays(), policy);
    Lookback month = lookback(history, policy.lookbackDays(), policy);
    boolean more = month.recent().windows().size() > week.recent().windows().size();
    return new Situation(campaign, history, policy, more ? List.of(week, month) : List.of(week));
  }

  /** Returns the range that is judged first. */
  Range judged() {
    return lookbacks.getFirst().recent();
  }

  Optional<Sample> sample(Measure measure, Range range) {
    DiagnosisPolicy.Minimums minimums = policy.minimums();
    return measure.sample(
        range,
        switch (measure) {
          case ROAS, CPA -> minimums.conversions();
          case CTR -> minimums.impressions();
          case CVR -> minimums.clicks();
        });
  }

  /**
   * Returns the campaign's own rate before {@code lookback}, if it is known from enough samples
   * over at least as many days as are judged: fewer would compare weekdays with weekends.
   */
  Optional<Reference> earlier(Measure measure, Lookback lookback) {
    return sample(measure, lookback.before())
        .filter(Sample::isEnough)
        .filter(sample -> sample.rate() > 0)
        .filter(sample -> sample.range().covered().compareTo(comparable()) >= 0)
        .map(sample -> Reference.earlier(sample, policy.margins().change()));
  }

  /** Returns the target return on ad spend, when a sensible one is set. */
  Optional<Reference> targetRoas() {
    return campaign
        .getTargets()
        .getRoas()
        .filter(roas -> roas > 0 && Double.isFinite(roas))
        .map(roas -> Reference.exactly(Kind.TARGET, roas));
  }

  /**
   * Returns the target cost per conversion as conversions per micro, when a sensible one is set.
   */
  Optional<Reference> targetCpa() {
    return targetCpaMicros().map(cpa -> Reference.exactly(Kind.TARGET, 1.0 / cpa));
  }

  /** Returns whether conversions are what the campaign is for. */
  boolean seeksConversions() {
    return !WITHOUT_CONVERSIONS.contains(campaign.getObjective())
        || targetRoas().isPresent()
        || targetCpa().isPresent();
  }

  /** Returns whether the campaign may deliver. */
  boolean isRunning() {
    return !STOPPED.contains(campaign.getStatus());
  }

  /**
   * Returns whether {@code spend} micros are enough to call a shortfall critical: three times the
   * target CPA, or three daily budgets where no target is set. Without either there is no scale for
   * money, and the shortfall speaks alone.
   */
  boolean isTelling(BigDecimal spend) {
    return targetCpaMicros()
        .or(() -> campaign.getDailyBudgetMicros().filter(budget -> budget > 0))
        .map(unit -> BigDecimal.valueOf(unit).multiply(BigDecimal.valueOf(TELLING_UNITS)))
        .map(threshold -> spend.compareTo(threshold) >= 0)
        .orElse(true);
  }

  /** Returns how grave a shortfall of return is, given the money spent on it. */
  Severity severityOfLoss(Judgement judgement) {
    Severity severity = Severities.ofLostReturn(judgement.shortfall());
    BigDecimal spend = judgement.sample().range().sumOfKnown(Metric.SPEND);
    return isTelling(spend) ? severity : Severities.atMost(Severity.HIGH, severity);
  }

  /** Returns whether no window of the longest lookback knows {@code metric}. */
  boolean neverKnows(Metric metric) {
    return lookbacks.getLast().recent().knowing(metric).isEmpty();
  }

  Wording wording() {
    return new Wording(campaign.getCurrency(), policy.certainty());
  }

  private Optional<Long> targetCpaMicros() {
    return campaign.getTargets().getCpaMicros().filter(cpa -> cpa > 0);
  }

  private static Lookback lookback(History history, int days, DiagnosisPolicy policy) {
    return new Lookback(history.last(days), history.before(days, policy.lookbackDays()));
  }

  private Duration comparable() {
    return Duration.ofDays(policy.judgedDays()).minus(CLOCK_CHANGES);
  }
}
