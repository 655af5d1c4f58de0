package io.adwright.analyst.diagnosis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

  @ParameterizedTest(name = "below({0}) = {1}")
  @CsvSource({
    "0, 0.5",
    "1, 0.8413447461",
    "-1, 0.1586552539",
    "1.959963985, 0.975",
    "3, 0.9986501020",
    "-9, 0",
    "9, 1"
  })
  void probabilitiesAreThoseOfTheTables(double z, double expected) {
    // When
    double probability = NormalDistribution.below(z);

    // Then
    assertThat(probability).isCloseTo(expected, within(1e-7));
  }

  @ParameterizedTest(name = "quantile({0}) = {1}")
  @CsvSource({"0.5, 0", "0.9, 1.281551566", "0.95, 1.644853627", "0.995, 2.575829304"})
  void quantilesAreThoseOfTheTables(double probability, double expected) {
    // When
    double quantile = NormalDistribution.quantile(probability);

    // Then
    assertThat(quantile).isCloseTo(expected, within(1e-5));
  }
}
