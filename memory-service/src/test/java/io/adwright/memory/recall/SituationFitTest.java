package io.adwright.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.LearningContext;
import org.junit.jupiter.api.Test;

class SituationFitTest {

  @Test
  void whatHoldsAnywhereFitsHalf() {
    // Given
    var anywhere = LearningContext.newBuilder().build();

    // When
    var fit = SituationFit.of(anywhere, Situations.budgetLimitedSearchCampaign());

    // Then
    assertThat(fit.share()).isEqualTo(0.5);
    assertThat(fit.text()).isEqualTo("holds in any situation");
  }

  @Test
  void verticalsAgreeInTheirWords() {
    // Given
    var shoes = LearningContext.newBuilder().setVertical("retail: SHOES").build();

    // When
    var fit = SituationFit.of(shoes, Situations.budgetLimitedSearchCampaign());

    // Then
    assertThat(fit.text()).isEqualTo("agrees in vertical (retail shoes)");
  }

  @Test
  void anActionThatTheCampaignDoesNotAllowDiffers() {
    // Given
    var resuming = LearningContext.newBuilder().setAction(ActionKind.RESUME).build();
    var running = Situations.campaign().setStatus(DeliveryStatus.ACTIVE);

    // When
    var fit = SituationFit.of(resuming, Situations.diagnosis(running, FindingCode.HEALTHY));

    // Then
    assertThat(fit.differing()).containsExactly("action (RESUME)");
  }

  @Test
  void aBudgetThatIsUnknownCannotBeChanged() {
    // Given
    var raising = LearningContext.newBuilder().setAction(ActionKind.SET_DAILY_BUDGET).build();
    var unknown = Situations.campaign().setDailyBudgetMicros(null);

    // When
    var fit = SituationFit.of(raising, Situations.diagnosis(unknown, FindingCode.LOW_ROAS));

    // Then
    assertThat(fit.differing()).containsExactly("action (SET_DAILY_BUDGET)");
  }
}
