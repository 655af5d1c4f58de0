package io.adwright.analyst.diagnosis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

  /** Quantiles of chi-square with 2k + 1 degrees of freedom, halved: Gamma(k + 1/2). */
  @ParameterizedTest(name = "{0} events")
  @CsvSource({
    "0,   0.0020, 1.9207",
    "1,   0.1759, 3.9074",
    "3,   1.0837, 7.0336",
    "10,  5.7957, 16.3353",
    "30,  22.0189, 40.1160",
    "100, 84.5982, 117.5383"
  })
  void intervalOfARateIsThatOfTheGammaDistribution(double events, double low, double high) {
    // Given
    Posterior rate = Posterior.ofRate(events, 1);

    // When
    Interval interval = rate.interval(0.9);

    // Then
    assertThat(interval.low()).isCloseTo(low, within(0.015));
    assertThat(interval.high()).isCloseTo(high, Percentage.withPercentage(3));
  }

  /** Quantiles of Beta(k + 1/2, n - k + 1/2). */
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "0,   200,   0.000010, 0.009546",
    "1,   200,   0.000880, 0.019371",
    "10,  200,   0.029252, 0.080281",
    "100, 200,   0.442114, 0.557886",
    "20,  1000,  0.013703, 0.028343",
    "100, 10000, 0.008466, 0.011743"
  })
  void intervalOfAProportionIsThatOfTheBetaDistribution(
      double successes, double trials, double low, double high) {
    // Given
    Posterior proportion = Posterior.ofProportion(successes, trials);

    // When
    Interval interval = proportion.interval(0.9);

    // Then
    assertThat(interval.low()).isCloseTo(low, within(0.0025));
    assertThat(interval.high()).isCloseTo(high, Percentage.withPercentage(3));
  }

  /** Exact values of the regularised incomplete gamma and beta functions. */
  @ParameterizedTest(name = "gamma {0} events below {1}")
  @CsvSource({"0, 1.5, 0.9167", "0, 3, 0.9857", "1, 3, 0.8884", "5, 12, 0.9873", "10, 12, 0.7069"})
  void probabilityOfARateIsThatOfTheGammaDistribution(double events, double bound, double exact) {
    // Given
    Posterior rate = Posterior.ofRate(events, 1);

    // When
    double probability = rate.probabilityBelow(Posterior.exactly(bound));

    // Then
    assertThat(probability).isCloseTo(exact, within(0.005));
  }

  @ParameterizedTest(name = "beta {0} of {1} below {2}")
  @CsvSource({"0, 200, 0.01, 0.9552", "1, 200, 0.02, 0.9554", "3, 200, 0.02, 0.6701"})
  void probabilityOfAProportionIsThatOfTheBetaDistribution(
      double successes, double trials, double bound, double exact) {
    // Given
    Posterior proportion = Posterior.ofProportion(successes, trials);

    // When
    double probability = proportion.probabilityBelow(Posterior.exactly(bound));

    // Then
    assertThat(probability).isCloseTo(exact, within(0.01));
  }

  @Property
  void equalBeliefsAreAsLikelyBelowAsAbove(
      @ForAll @DoubleRange(min = 0, max = 1e15) double events,
      @ForAll @DoubleRange(min = 1, max = 1e18) double exposure) {
    // Given
    Posterior one = Posterior.ofRate(events, exposure);
    Posterior other = Posterior.ofRate(events, exposure);

    // When
    double probability = one.probabilityBelow(other);

    // Then
    assertThat(probability).isCloseTo(0.5, within(1e-6));
  }

  @Property
  void moreEventsNeverMakeALowRateLikelier(
      @ForAll @DoubleRange(min = 0, max = 1e6) double events,
      @ForAll @DoubleRange(min = 0, max = 1e6) double more) {
    // Given
    Posterior reference = Posterior.exactly(1);
    Posterior few = Posterior.ofRate(events, 1_000);

    // When
    Posterior many = Posterior.ofRate(events + more, 1_000);

    // Then
    assertThat(many.probabilityBelow(reference))
        .isLessThanOrEqualTo(few.probabilityBelow(reference) + 1e-9);
  }

  @Property
  void intervalsAreFiniteAndInOrderForCountsOfAnySize(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 1, max = 9.3e18) double trials) {
    // Given
    Posterior proportion = Posterior.ofProportion(share * trials, trials);

    // When
    Interval interval = proportion.interval(0.9);

    // Then
    assertThat(interval.low()).isBetween(0.0, interval.high());
    assertThat(interval.high()).isLessThanOrEqualTo(1);
  }

  @Property
  void aBeliefTimesAFactorMovesItsIntervalByTheFactor(
      @ForAll @DoubleRange(min = 20, max = 1e6) double events,
      @ForAll @DoubleRange(min = 0.1, max = 2) double factor) {
    // Given
    Posterior rate = Posterior.ofRate(events, 1);

    // When
    Interval moved = rate.times(factor).interval(0.9);

    // Then
    Interval original = rate.interval(0.9);
    assertThat(moved.low()).isCloseTo(original.low() * factor, Percentage.withPercentage(0.1));
    assertThat(moved.high()).isCloseTo(original.high() * factor, Percentage.withPercentage(0.1));
  }
}
