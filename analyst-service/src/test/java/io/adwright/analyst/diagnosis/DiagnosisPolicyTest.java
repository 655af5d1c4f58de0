package io.adwright.analyst.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.analyst.diagnosis.DiagnosisPolicy.Margins;
import io.adwright.analyst.diagnosis.DiagnosisPolicy.Minimums;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisPolicyTest {

  @Test
  void defaultsAreThoseOfTheSpendSafetyContract() {
    // Given
    DiagnosisPolicy policy = DiagnosisPolicy.DEFAULTS;

    // When
    Minimums minimums = policy.minimums();

    // Then
    assertThat(minimums).isEqualTo(new Minimums(30, 1_000, 200));
    assertThat(policy.judgedDays()).isEqualTo(7);
    assertThat(policy.lookbackDays()).isEqualTo(28);
    assertThat(policy.certainty()).isEqualTo(0.9);
  }

  @ParameterizedTest(name = "{0} judged, {1} lookback days, certainty {2}")
  @CsvSource({"0, 28, 0.9", "7, 6, 0.9", "7, 28, 0.5", "7, 28, 1", "7, 28, NaN"})
  void whatMakesNoSenseIsRefused(int judged, int lookback, double certainty) {
    // When
    assertThatThrownBy(
            () ->
                new DiagnosisPolicy(
                    judged, lookback, certainty, Minimums.DEFAULTS, Margins.DEFAULTS))
        // Then
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} conversions, {1} impressions, {2} clicks")
  @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0"})
  void aMinimumOfNothingIsRefused(int conversions, int impressions, int clicks) {
    // When
    assertThatThrownBy(() -> new Minimums(conversions, impressions, clicks))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("each must be at least 1");
  }

  @ParameterizedTest(name = "change {0}, scale {1}, budget {2}")
  @CsvSource({"1, 0.1, 0.9", "-0.1, 0.1, 0.9", "0.1, -1, 0.9", "0.1, 0.1, 0", "0.1, 0.1, 1.1"})
  void aMarginOutOfRangeIsRefused(double change, double scale, double budgetSpent) {
    // When
    assertThatThrownBy(() -> new Margins(change, scale, budgetSpent))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need 0 <= change < 1");
  }

  @Test
  void aStricterPolicyFindsLess() {
    // Given
    DiagnosisPolicy strict =
        new DiagnosisPolicy(7, 28, 0.999, new Minimums(100, 1_000, 200), Margins.DEFAULTS);
    Day day = Day.spending(100).seen(10_000).clicked(200).converted(5);

    // When
    Diagnosis diagnosis =
        new Diagnostician(strict)
            .diagnose(new Snapshot().targetCpa(12).days(7, day).metrics(), Snapshot.CONTEXT);

    // Then
    assertThat(Findings.codes(diagnosis)).containsExactly(FindingCode.INSUFFICIENT_DATA);
  }
}
