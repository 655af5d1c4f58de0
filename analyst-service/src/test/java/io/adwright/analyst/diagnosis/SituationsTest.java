package io.adwright.analyst.diagnosis;

import static io.adwright.contracts.event.FindingCode.BUDGET_LIMITED;
import static io.adwright.contracts.event.FindingCode.HEALTHY;
import static io.adwright.contracts.event.FindingCode.HIGH_CPA;
import static io.adwright.contracts.event.FindingCode.INSUFFICIENT_DATA;
import static io.adwright.contracts.event.FindingCode.LOW_CTR;
import static io.adwright.contracts.event.FindingCode.LOW_CVR;
import static io.adwright.contracts.event.FindingCode.LOW_ROAS;
import static io.adwright.contracts.event.FindingCode.SCALE_OPPORTUNITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.FindingCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of campaigns as they come: each in one trouble, or in none. */
class SituationsTest {
  private static final Day SHOP =
      Day.spending(100).seen(10_000).clicked(200).converted(10).worth(300);
  private static final Day LEADS = Day.spending(60).seen(4_000).clicked(120).converted(6);

  static Stream<Arguments> situations() {
    return Stream.of(
        argumentSet(
            "a shop that earns its target",
            new Snapshot().targetRoas(2).dailyBudget(150).days(28, SHOP),
            List.of(HEALTHY)),
        argumentSet(
            "a shop that could earn more",
            new Snapshot().targetRoas(1.5).dailyBudget(100).days(28, SHOP),
            List.of(SCALE_OPPORTUNITY, BUDGET_LIMITED)),
        argumentSet(
            "a shop that loses money",
            new Snapshot().targetRoas(2).days(28, SHOP.worth(60)),
            List.of(LOW_ROAS)),
        argumentSet(
            "a shop that loses money for want of budget, as it seems",
            new Snapshot().targetRoas(2).dailyBudget(100).days(28, SHOP.worth(60)),
            List.of(LOW_ROAS, BUDGET_LIMITED)),
        argumentSet(
            "leads that cost too much",
            new Snapshot().targetCpa(6).dailyBudget(100).days(28, LEADS),
            List.of(HIGH_CPA)),
        argumentSet(
            "leads that stopped",
            new Snapshot().targetCpa(12).days(21, LEADS).days(7, LEADS.converted(0)),
            List.of(LOW_CVR, HIGH_CPA)),
        argumentSet(
            "ads that wear out",
            new Snapshot().targetCpa(15).days(21, LEADS).days(7, LEADS.clicked(70)),
            List.of(LOW_CTR)),
        argumentSet(
            "a page that converts worse",
            new Snapshot().targetCpa(30).days(21, LEADS).days(7, LEADS.converted(3)),
            List.of(LOW_CVR)),
        argumentSet(
            "a campaign in its first days",
            new Snapshot().targetCpa(12).days(3, LEADS),
            List.of(INSUFFICIENT_DATA)),
        argumentSet(
            "a campaign that nobody tracks",
            new Snapshot().targetCpa(12).days(28, Day.spending(60).seen(4_000).clicked(120)),
            List.of(INSUFFICIENT_DATA)),
        argumentSet(
            "a paused campaign",
            new Snapshot()
                .status(DeliveryStatus.PAUSED)
                .targetRoas(1.5)
                .dailyBudget(100)
                .days(21, SHOP)
                .days(7, Day.spending(0).seen(0).clicked(0).converted(0).worth(0)),
            List.of(INSUFFICIENT_DATA)),
        argumentSet(
            "a file without dates",
            new Snapshot()
                .targetCpa(12)
                .period(28, Day.spending(1_700).seen(110_000).clicked(3_300).converted(170)),
            List.of(HEALTHY)),
        argumentSet(
            "views that convert without clicks",
            new Snapshot()
                .targetCpa(2)
                .days(28, Day.spending(0).seen(7_000).clicked(0).converted(2)),
            List.of(INSUFFICIENT_DATA)),
        argumentSet(
            "clicks that cost nothing",
            new Snapshot()
                .targetCpa(12)
                .days(28, Day.spending(0).seen(7_000).clicked(90).converted(2)),
            List.of(HEALTHY)));
  }

  @ParameterizedTest
  @MethodSource("situations")
  void isFoundAsItIs(Snapshot snapshot, List<FindingCode> expected) {
    // When
    Diagnosis diagnosis = snapshot.diagnosed();

    // Then
    assertThat(Findings.codes(diagnosis)).containsExactlyElementsOf(expected);
  }
}
