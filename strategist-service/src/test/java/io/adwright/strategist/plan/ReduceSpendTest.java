package io.adwright.strategist.plan;

import static io.adwright.contracts.event.ActionKind.FIX_TRACKING;
import static io.adwright.contracts.event.ActionKind.OBSERVE;
import static io.adwright.contracts.event.ActionKind.PAUSE;
import static io.adwright.contracts.event.ActionKind.SET_DAILY_BUDGET;
import static io.adwright.strategist.plan.Diagnosed.about;
import static io.adwright.strategist.plan.Diagnosed.days;
import static io.adwright.strategist.plan.Diagnosed.evidence;
import static io.adwright.strategist.plan.Diagnosed.loser;
import static io.adwright.strategist.plan.Plans.first;
import static io.adwright.strategist.plan.Plans.kinds;
import static io.adwright.strategist.plan.Plans.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import org.junit.jupiter.api.Test;

class ReduceSpendTest {

  @Test
  void aLowReturnIsAnsweredByAFifthLessBudget() {
    // Given
    Diagnosed loser = loser(Severity.HIGH, 1.2, 1.5);

    // When
    Strategy strategy = loser.planned();

    // Then
    Proposal proposal = first(strategy);
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET);
    assertThat(proposal.getAction().getToMicros()).contains(80_000_000L);
    assertThat(proposal.getRationale()).isEqualTo("ROAS 1.20 is below target 2.00.");
  }

  @Test
  void lessSpendIsExpectedToReturnALittleMorePerUnit() {
    // Given
    Diagnosed loser = loser(Severity.HIGH, 1.2, 1.5);

    // When
    ExpectedEffect effect = first(loser.planned()).getExpected().orElseThrow();

    // Then
    assertThat(effect.getMetric()).isEqualTo("roas");
    assertThat(effect.getLow()).isCloseTo(0.0226, within(0.0001));
    assertThat(effect.getMid()).isCloseTo(0.0574, within(0.0001));
    assertThat(effect.getHigh()).isCloseTo(0.0934, within(0.0001));
  }

  @Test
  void aHighCostIsExpectedToFall() {
    // Given
    Diagnosed dear =
        new Diagnosed()
            .targets(t -> t.setCpaMicros(20_000_000L))
            .finding(
                FindingCode.HIGH_CPA, Severity.HIGH, 0.99, evidence("cpa", 33e6, 20e6, 28e6, 39e6));

    // When
    Proposal proposal = first(dear.planned());

    // Then
    assertThat(proposal.getRationale()).isEqualTo("CPA 33.00 USD is above target 20.00 USD.");
    assertThat(proposal.getExpected().orElseThrow().getMetric()).isEqualTo("cpa");
    assertThat(proposal.getExpected().orElseThrow().getLow()).isCloseTo(-0.0854, within(0.0001));
    assertThat(proposal.getExpected().orElseThrow().getHigh()).isCloseTo(-0.0221, within(0.0001));
  }

  @Test
  void aHopelessCampaignIsPausedFirst() {
    // Given
    Diagnosed hopeless = loser(Severity.CRITICAL, 0.42, 0.57);

    // When
    Strategy strategy = hopeless.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE, SET_DAILY_BUDGET);
    assertThat(first(strategy).getRationale())
        .startsWith("ROAS 0.42 is below target 2.00. Even the best");
    assertThat(first(strategy).getExpected().orElseThrow().getMid()).isEqualTo(-1);
  }

  @Test
  void aCriticalCampaignThatCouldStillBeHalfwayThereIsNotPaused() {
    // Given
    Diagnosed bad = loser(Severity.CRITICAL, 0.7, 1.01);

    // When
    Strategy strategy = bad.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET);
  }

  @Test
  void spendWithoutAnyConversionIsHopeless() {
    // Given
    Diagnosed barren =
        new Diagnosed()
            .targets(t -> t.setCpaMicros(20_000_000L))
            .kpis(k -> k.setConversionCount(0.0).setCvr(0.0))
            .previous(k -> k.setConversionCount(0.0))
            .finding(
                FindingCode.HIGH_CPA,
                Severity.CRITICAL,
                0.99,
                about("cpa").setExpected(20e6).setLow(149e6).build());

    // When
    Strategy strategy = barren.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE, SET_DAILY_BUDGET);
    assertThat(first(strategy).getRationale()).startsWith("HIGH_CPA was found.");
  }

  @Test
  void conversionsThatStoppedAllAtOnceAreNoReasonForAPause() {
    // Given
    Diagnosed stopped =
        loser(Severity.CRITICAL, 0, 0.1)
            .kpis(k -> k.setConversionCount(0.0))
            .previous(k -> k.setConversionCount(60.0));

    // When
    Strategy strategy = stopped.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET);
  }

  @Test
  void conversionsWithoutAnyValuePointToTheTrackingOfValues() {
    // Given
    Diagnosed valueless = loser(Severity.CRITICAL, 0, 0).kpis(k -> k.setConversionValueMicros(0L));

    // When
    Strategy strategy = valueless.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(FIX_TRACKING, SET_DAILY_BUDGET);
    assertThat(first(strategy).getRationale()).contains("see that values are tracked");
  }

  @Test
  void twoFindingsForTheSameActionMakeOneProposal() {
    // Given
    Diagnosed loser =
        loser(Severity.HIGH, 1.2, 1.5)
            .finding(
                FindingCode.HIGH_CPA,
                Severity.MEDIUM,
                0.95,
                evidence("cpa", 33e6, 20e6, 28e6, 39e6));

    // When
    Strategy strategy = loser.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET);
    assertThat(first(strategy).getFindings())
        .containsExactly(FindingCode.LOW_ROAS, FindingCode.HIGH_CPA);
    assertThat(first(strategy).getEvidence()).hasSize(2);
    assertThat(first(strategy).getRationale()).startsWith("ROAS 1.20");
  }

  @Test
  void aSharedBudgetIsNotCutForOneOfItsCampaigns() {
    // Given
    Diagnosed shared = loser(Severity.HIGH, 1.2, 1.5).campaign(c -> c.setBudgetShared(true));

    // When
    Strategy strategy = shared.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale()).contains("shared with other campaigns");
  }

  @Test
  void aHopelessCampaignOnASharedBudgetCanStillBePaused() {
    // Given
    Diagnosed shared = loser(Severity.CRITICAL, 0.42, 0.57).campaign(c -> c.setBudgetShared(true));

    // When
    Strategy strategy = shared.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(PAUSE);
  }

  @Test
  void anUnknownBudgetCannotBeCut() {
    // Given
    Diagnosed unknown = loser(Severity.HIGH, 1.2, 1.5).campaign(c -> c.setDailyBudgetMicros(null));

    // When
    Strategy strategy = unknown.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale()).contains("The daily budget is not known");
  }

  @Test
  void aPausedCampaignLosesNoMore() {
    // Given
    Diagnosed paused =
        loser(Severity.CRITICAL, 0.42, 0.57).campaign(c -> c.setStatus(DeliveryStatus.PAUSED));

    // When
    Strategy strategy = paused.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale()).contains("does not run");
  }

  @Test
  void besideACutNothingIsSaidToStayAsItIs() {
    // Given
    Diagnosed limited =
        loser(Severity.HIGH, 1.2, 1.5)
            .finding(FindingCode.BUDGET_LIMITED, Severity.LOW, 0.98, days(7, 7));

    // When
    Strategy strategy = limited.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(SET_DAILY_BUDGET);
    assertThat(the(strategy, SET_DAILY_BUDGET).getAction().getToMicros()).contains(80_000_000L);
  }
}
