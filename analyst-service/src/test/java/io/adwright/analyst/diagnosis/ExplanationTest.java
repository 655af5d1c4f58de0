package io.adwright.analyst.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.DeliveryStatus;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void tellsTheGravestFindingItsCauseAndWhatElseWasFound() {
    // Given
    Day before = Day.spending(100).seen(10_000).clicked(200).converted(10).worth(300);
    Day now = Day.spending(100).seen(10_000).clicked(120).converted(6).worth(60);

    // When
    String explanation =
        new Snapshot().targetRoas(2).days(21, before).days(7, now).diagnosed().getExplanation();

    // Then
    assertThat(explanation)
        .startsWith("ROAS 0.60 (90% interval ")
        .contains(" is below target 2.00 over 7 days. Value per conversion fell from 30.00 USD")
        .endsWith(" is above its earlier 10.00 USD over 7 days.");
  }

  @Test
  void theBudgetLimitIsNotSaidTwice() {
    // Given
    Day winner = Day.spending(99).seen(10_000).clicked(400).converted(24).worth(330);

    // When
    String explanation =
        new Snapshot()
            .targetRoas(1.5)
            .dailyBudget(100)
            .days(7, winner)
            .diagnosed()
            .getExplanation();

    // Then
    assertThat(explanation).containsOnlyOnce("budget ran out");
  }

  @Test
  void aCampaignThatIsPausedIsCalledSoFirst() {
    // Given
    Day loser = Day.spending(100).seen(10_000).clicked(200).converted(8).worth(40);

    // When
    String explanation =
        new Snapshot()
            .status(DeliveryStatus.PAUSED)
            .targetRoas(2)
            .days(7, loser)
            .diagnosed()
            .getExplanation();

    // Then
    assertThat(explanation).startsWith("The campaign does not run now. ROAS 0.40");
  }
}
