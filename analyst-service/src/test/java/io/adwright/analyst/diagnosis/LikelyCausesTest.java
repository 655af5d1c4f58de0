package io.adwright.analyst.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikelyCausesTest {
  private static final Day BEFORE =
      Day.spending(100).seen(10_000).clicked(200).converted(20).worth(600);

  @Test
  void aFallOfTheReturnIsSplitIntoItsFactorsTheMostHarmfulFirst() {
    // Given
    Day now = Day.spending(100).seen(10_000).clicked(160).converted(8).worth(240);

    // When
    List<String> causes =
        new Snapshot().targetRoas(4).days(7, BEFORE).days(7, now).diagnosed().getHypotheses();

    // Then
    assertThat(causes)
        .containsExactly(
            "Conversion rate fell from 10.00% to 5.00%, which alone lowers ROAS by 50%.",
            "Cost per click rose from 0.50 USD to 0.62 USD, which alone lowers ROAS by 20%.",
            "The ads may be worn out, or reach other people than before: fewer click on them.");
  }

  @Test
  void aFallenOrderValueIsNamed() {
    // Given
    Day now = Day.spending(100).seen(10_000).clicked(200).converted(20).worth(240);

    // When
    List<String> causes =
        new Snapshot().targetRoas(4).days(7, BEFORE).days(7, now).diagnosed().getHypotheses();

    // Then
    assertThat(causes)
        .containsExactly(
            "Value per conversion fell from 30.00 USD to 12.00 USD, which alone lowers ROAS by"
                + " 60%.");
  }

  @Test
  void aRiseOfTheCostIsSplitWithoutTheOrderValue() {
    // Given
    Day now = Day.spending(200).seen(10_000).clicked(200).converted(20);

    // When
    List<String> causes =
        new Snapshot().targetCpa(6).days(7, BEFORE).days(7, now).diagnosed().getHypotheses();

    // Then
    assertThat(causes)
        .containsExactly(
            "Cost per click rose from 0.50 USD to 1.00 USD, which alone raises CPA by 100%.");
  }

  @Test
  void aLastingTroubleHasNoRecentCause() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(9).days(14, BEFORE);

    // When
    List<String> causes = snapshot.diagnosed().getHypotheses();

    // Then
    assertThat(causes)
        .containsExactly("ROAS was no better in the 7 days before, so the cause is not recent.");
  }

  @Test
  void withoutAPreviousWeekNothingIsGuessed() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(9).days(7, BEFORE);

    // When
    List<String> causes = snapshot.diagnosed().getHypotheses();

    // Then
    assertThat(causes).isEmpty();
  }

  @Test
  void conversionsWithoutAnyValuePointToTheTrackingOfValues() {
    // Given
    Snapshot snapshot = new Snapshot().targetRoas(2).days(7, BEFORE.worth(0));

    // When
    List<String> causes = snapshot.diagnosed().getHypotheses();

    // Then
    assertThat(causes)
        .containsExactly(
            "Conversions are counted, but none has a value: values may not be tracked.");
  }

  @Test
  void clicksThatNeverConvertedPointToTrackingOrThePage() {
    // Given
    Day nothing = Day.spending(100).seen(10_000).clicked(200).converted(0);

    // When
    List<String> causes = new Snapshot().targetCpa(20).days(7, nothing).diagnosed().getHypotheses();

    // Then
    assertThat(causes)
        .containsExactly(
            "No click has converted yet: tracking may not be installed, or the landing page does"
                + " not keep what the ads promise.");
  }
}
