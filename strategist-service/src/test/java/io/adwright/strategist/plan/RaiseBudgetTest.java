package io.adwright.strategist.plan;

import static io.adwright.contracts.event.ActionKind.OBSERVE;
import static io.adwright.contracts.event.ActionKind.SET_DAILY_BUDGET;
import static io.adwright.strategist.plan.Diagnosed.evidence;
import static io.adwright.strategist.plan.Diagnosed.winner;
import static io.adwright.strategist.plan.Plans.first;
import static io.adwright.strategist.plan.Plans.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RaiseBudgetTest {

  @Test
  void anOpportunityIsAnsweredByAFifthMoreBudget() {
    // Given
    Diagnosed winner = winner();

    // When
    Strategy strategy = winner.planned();

    // Then
    Proposal proposal = first(strategy);
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET);
    assertThat(proposal.getRank()).isEqualTo(1);
    assertThat(proposal.getAction().getFromMicros()).contains(100_000_000L);
    assertThat(proposal.getAction().getToMicros()).contains(120_000_000L);
    assertThat(proposal.getRationale())
        .isEqualTo("ROAS 3.20 is above target 1.50 and the budget ran out on 6 of 7 days.");
    assertThat(proposal.getFindings()).containsExactly(FindingCode.SCALE_OPPORTUNITY);
    assertThat(proposal.getEvidence()).hasSize(2);
  }

  @Test
  void theEffectIsThatOfDiminishingReturns() {
    // Given
    Diagnosed winner = winner();

    // When
    ExpectedEffect effect = first(winner.planned()).getExpected().orElseThrow();

    // Then
    assertThat(effect.getMetric()).isEqualTo("conversions");
    assertThat(effect.getLow()).isCloseTo(0.1156, within(0.0001));
    assertThat(effect.getMid()).isCloseTo(0.1465, within(0.0001));
    assertThat(effect.getHigh()).isCloseTo(0.1783, within(0.0001));
    assertThat(effect.getHorizonDays()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "ENDED"})
  void aCampaignThatDoesNotRunIsNeverRaised(DeliveryStatus status) {
    // Given
    Diagnosed paused = winner().campaign(c -> c.setStatus(status));

    // When
    Strategy strategy = paused.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale())
        .contains("does not run, so its budget is not raised");
  }

  @Test
  void aPlatformThatLearnsIsNotDisturbed() {
    // Given
    Diagnosed learning = winner().campaign(c -> c.setStatus(DeliveryStatus.LEARNING));

    // When
    Strategy strategy = learning.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale()).contains("still learning");
  }

  @Test
  void anUnknownBudgetIsNotGuessed() {
    // Given
    Diagnosed unknown = winner().campaign(c -> c.setDailyBudgetMicros(null));

    // When
    Strategy strategy = unknown.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale()).contains("The daily budget is not known");
  }

  @Test
  void aSharedBudgetIsLeftAloneAndSaid() {
    // Given
    Diagnosed shared = winner().campaign(c -> c.setBudgetShared(true));

    // When
    Strategy strategy = shared.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale()).contains("shared with other campaigns");
  }

  @Test
  void nothingIsRaisedWhileAnotherReturnIsLow() {
    // Given
    Diagnosed torn =
        winner()
            .finding(
                FindingCode.LOW_ROAS, Severity.LOW, 0.91, evidence("roas", 0.95, 1, 0.9, 0.99));

    // When
    Strategy strategy = torn.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET);
    assertThat(first(strategy).getAction().getToMicros()).contains(80_000_000L);
  }

  @Test
  void aBudgetTooSmallForAStepStays() {
    // Given
    Diagnosed tiny =
        winner().campaign(c -> c.setCurrency("JPY").setDailyBudgetMicros(4 * Diagnosed.MICROS));

    // When
    Strategy strategy = tiny.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale()).contains("no room for a step in whole units");
  }

  @Test
  void aGrowingCampaignGetsABriefForNewPeople() {
    // Given
    Diagnosed winner = winner();

    // When
    Strategy strategy = winner.planned();

    // Then
    assertThat(strategy.getBrief().orElseThrow().getGoal()).startsWith("Speak to more people");
    assertThat(strategy.getBrief().orElseThrow().getVariants()).isEqualTo(3);
  }
}
