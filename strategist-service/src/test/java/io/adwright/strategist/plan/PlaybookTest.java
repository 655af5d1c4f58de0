package io.adwright.strategist.plan;

import static io.adwright.contracts.event.ActionKind.FIX_TRACKING;
import static io.adwright.contracts.event.ActionKind.OBSERVE;
import static io.adwright.contracts.event.ActionKind.REFRESH_CREATIVE;
import static io.adwright.strategist.plan.Diagnosed.about;
import static io.adwright.strategist.plan.Diagnosed.days;
import static io.adwright.strategist.plan.Diagnosed.evidence;
import static io.adwright.strategist.plan.Plans.first;
import static io.adwright.strategist.plan.Plans.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.contracts.event.CopyBrief;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PlaybookTest {
  private static final Evidence FALLEN_CTR = evidence("ctr", 0.011, 0.02, 0.0104, 0.0117);
  private static final Evidence FALLEN_CVR = evidence("cvr", 0.02, 0.05, 0.015, 0.026);

  @Test
  void lostAttentionIsAnsweredByNewAdsAndABrief() {
    // Given
    Diagnosed tired =
        new Diagnosed().finding(FindingCode.LOW_CTR, Severity.MEDIUM, 0.99, FALLEN_CTR);

    // When
    Strategy strategy = tired.planned();

    // Then
    CopyBrief brief = strategy.getBrief().orElseThrow();
    assertThat(kinds(strategy)).containsExactly(REFRESH_CREATIVE);
    assertThat(first(strategy).getRationale()).isEqualTo("CTR 1.10% is below the expected 2.00%.");
    assertThat(brief.getGoal()).startsWith("Win back attention");
    assertThat(brief.getAngles()).containsExactly("need", "choice", "personal fit");
    assertThat(brief.getFindings()).containsExactly(FindingCode.LOW_CTR);
  }

  @Test
  void newAdsMayWinBackAllThatWasLostAndNoMore() {
    // Given
    Diagnosed tired =
        new Diagnosed().finding(FindingCode.LOW_CTR, Severity.MEDIUM, 0.99, FALLEN_CTR);

    // When
    ExpectedEffect effect = first(tired.planned()).getExpected().orElseThrow();

    // Then
    assertThat(effect.getMetric()).isEqualTo("ctr");
    assertThat(effect.getLow()).isZero();
    assertThat(effect.getHigh()).isCloseTo(0.818, within(0.001));
    assertThat(effect.getHorizonDays()).isEqualTo(14);
  }

  @Test
  void clicksThatConvertLessGetAdsThatPromiseWhatThePageKeeps() {
    // Given
    Diagnosed leaking =
        new Diagnosed().finding(FindingCode.LOW_CVR, Severity.HIGH, 0.99, FALLEN_CVR);

    // When
    Strategy strategy = leaking.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(REFRESH_CREATIVE, OBSERVE);
    assertThat(strategy.getProposals().getLast().getRationale()).contains("landing page");
    assertThat(strategy.getBrief().orElseThrow().getGoal()).contains("landing page");
  }

  @Test
  void conversionsThatStoppedPointToTheTrackingFirst() {
    // Given
    Diagnosed stopped =
        new Diagnosed()
            .kpis(k -> k.setConversionCount(0.0))
            .finding(
                FindingCode.LOW_CVR, Severity.CRITICAL, 0.99, evidence("cvr", 0, 0.05, 0, 0.001));

    // When
    Strategy strategy = stopped.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(FIX_TRACKING, REFRESH_CREATIVE);
    assertThat(first(strategy).getRationale()).contains("Conversions stopped while clicks went on");
  }

  @Test
  void clicksThatNeverConvertedPointToTheTrackingToo() {
    // Given
    Diagnosed never =
        new Diagnosed()
            .kpis(k -> k.setConversionCount(0.0))
            .previous(k -> k.setConversionCount(null))
            .finding(FindingCode.LOW_CVR, Severity.HIGH, 0.99, evidence("cvr", 0, 0.01, 0, 0.001));

    // When
    Strategy strategy = never.planned();

    // Then
    assertThat(first(strategy).getAction().getKind()).isEqualTo(FIX_TRACKING);
    assertThat(first(strategy).getRationale()).contains("see that tracking is installed");
  }

  @Test
  void untrackedConversionsAreAnsweredByRepair() {
    // Given
    Diagnosed untracked =
        new Diagnosed()
            .kpis(k -> k.setConversionCount(null).setCvr(null))
            .finding(FindingCode.INSUFFICIENT_DATA, Severity.LOW, 1, about("conversions").build());

    // When
    Strategy strategy = untracked.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(FIX_TRACKING);
    assertThat(first(strategy).getRationale()).isEqualTo("INSUFFICIENT_DATA was found.");
  }

  @Test
  void tooFewDataAreWaitedFor() {
    // Given
    Diagnosed young =
        new Diagnosed()
            .finding(
                FindingCode.INSUFFICIENT_DATA,
                Severity.LOW,
                1,
                evidence("cpa", 15e6, 20e6, 8e6, 27e6));

    // When
    Strategy strategy = young.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(strategy.getBrief()).isEmpty();
  }

  @Test
  void aBudgetThatRunsOutWithoutABeatenTargetStays() {
    // Given
    Diagnosed limited =
        new Diagnosed().finding(FindingCode.BUDGET_LIMITED, Severity.LOW, 0.98, days(6, 7));

    // When
    Strategy strategy = limited.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale())
        .isEqualTo(
            "The budget ran out on 6 of 7 days. It is not raised, because no target is clearly"
                + " beaten.");
  }

  @Test
  void aHealthyCampaignIsLeftAlone() {
    // Given
    Diagnosed healthy =
        new Diagnosed()
            .targets(t -> t.setRoas(2.0))
            .finding(FindingCode.HEALTHY, Severity.INFO, 0.8, evidence("roas", 2.4, 2, 2, 2.9));

    // When
    Strategy strategy = healthy.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(first(strategy).getRationale())
        .isEqualTo("HEALTHY was found. Nothing needs to change.");
    assertThat(strategy.getRationale())
        .isEqualTo("Leave the campaign as it is. HEALTHY was found. Nothing needs to change.");
    assertThat(strategy.getBrief()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingHasAnAnswer(FindingCode code) {
    // Given
    Diagnosed diagnosed = new Diagnosed().finding(code, Severity.MEDIUM, 0.95);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(strategy.getProposals()).isNotEmpty();
    assertThat(first(strategy).getFindings()).contains(code);
    assertThat(first(strategy).getRationale()).startsWith(code + " was found.");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"OTHER", "RISING_CPC", "COMPETITION", "UNDER_DELIVERY", "OVERSPEND", "SPEND_SPIKE"})
  void whatNoPlayIsWrittenForLeadsToNoChange(FindingCode code) {
    // Given
    Diagnosed diagnosed = new Diagnosed().finding(code, Severity.CRITICAL, 0.95);

    // When
    Strategy strategy = diagnosed.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
  }

  @ParameterizedTest
  @EnumSource
  void aPausedCampaignIsOnlyWatched(FindingCode code) {
    // Given
    Diagnosed paused =
        new Diagnosed()
            .campaign(c -> c.setStatus(DeliveryStatus.PAUSED))
            .kpis(k -> k.setConversionCount(0.0))
            .finding(code, Severity.CRITICAL, 0.99, FALLEN_CVR);

    // When
    Strategy strategy = paused.planned();

    // Then
    assertThat(kinds(strategy)).containsExactly(OBSERVE);
    assertThat(strategy.getBrief()).isEmpty();
  }
}
