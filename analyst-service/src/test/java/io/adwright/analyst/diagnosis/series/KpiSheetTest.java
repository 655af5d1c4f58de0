package io.adwright.analyst.diagnosis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.analyst.diagnosis.Day;
import io.adwright.analyst.diagnosis.Snapshot;
import io.adwright.contracts.event.Kpis;
import org.junit.jupiter.api.Test;

class KpiSheetTest {

  @Test
  void ratiosAreThoseOfTheSumsNotMeansOfDailyRatios() {
    // Given
    Snapshot snapshot =
        new Snapshot()
            .days(1, Day.spending(100).seen(1_000).clicked(10).converted(1).worth(50))
            .days(1, Day.spending(300).seen(9_000).clicked(190).converted(9).worth(750));

    // When
    Kpis kpis = kpis(snapshot);

    // Then
    assertThat(kpis.getWindows()).isEqualTo(2);
    assertThat(kpis.getSpendMicros()).contains(400_000_000L);
    assertThat(kpis.getCtr()).contains(0.02);
    assertThat(kpis.getCvr()).contains(0.05);
    assertThat(kpis.getCpcMicros()).contains(2_000_000L);
    assertThat(kpis.getCpmMicros()).contains(40_000_000L);
    assertThat(kpis.getCpaMicros()).contains(40_000_000L);
    assertThat(kpis.getRoas()).contains(2.0);
  }

  @Test
  void unknownClicksLeaveCtrUnknown() {
    // Given
    Snapshot snapshot = new Snapshot().days(7, Day.spending(100).seen(1_000));

    // When
    Kpis kpis = kpis(snapshot);

    // Then
    assertThat(kpis.getClicks()).isEmpty();
    assertThat(kpis.getCtr()).isEmpty();
    assertThat(kpis.getCpcMicros()).isEmpty();
    assertThat(kpis.getCpmMicros()).contains(100_000_000L);
  }

  @Test
  void ratiosLeaveOutTheWindowsThatDoNotKnowBothParts() {
    // Given
    Snapshot snapshot =
        new Snapshot()
            .days(2, Day.spending(100).clicked(100).converted(10))
            .days(1, Day.spending(100).clicked(100));

    // When
    Kpis kpis = kpis(snapshot);

    // Then
    assertThat(kpis.getCvr()).contains(0.1);
    assertThat(kpis.getCpaMicros()).contains(10_000_000L);
  }

  @Test
  void aTotalOfWhichAPartIsUnknownIsUnknown() {
    // Given
    Snapshot snapshot =
        new Snapshot().days(2, Day.spending(100).converted(10)).days(1, Day.spending(100));

    // When
    Kpis kpis = kpis(snapshot);

    // Then
    assertThat(kpis.getConversionCount()).isEmpty();
    assertThat(kpis.getSpendMicros()).contains(300_000_000L);
  }

  @Test
  void zeroIsAnAnswerAndDividingByItIsNot() {
    // Given
    Snapshot snapshot =
        new Snapshot().days(7, Day.spending(0).seen(0).clicked(0).converted(0).worth(0));

    // When
    Kpis kpis = kpis(snapshot);

    // Then
    assertThat(kpis.getSpendMicros()).contains(0L);
    assertThat(kpis.getConversionCount()).contains(0.0);
    assertThat(kpis.getCtr()).isEmpty();
    assertThat(kpis.getCvr()).isEmpty();
    assertThat(kpis.getCpaMicros()).isEmpty();
    assertThat(kpis.getRoas()).isEmpty();
  }

  @Test
  void conversionsMayBeFractionsAndMayExceedClicks() {
    // Given
    Snapshot snapshot = new Snapshot().days(2, Day.spending(9).clicked(1).converted(1.5));

    // When
    Kpis kpis = kpis(snapshot);

    // Then
    assertThat(kpis.getConversionCount()).contains(3.0);
    assertThat(kpis.getCvr()).contains(1.5);
    assertThat(kpis.getCpaMicros()).contains(6_000_000L);
  }

  @Test
  void moreClicksThanImpressionsMakeNoClickThroughRate() {
    // Given
    Snapshot snapshot = new Snapshot().days(1, Day.unknown().seen(10).clicked(11));

    // When
    Kpis kpis = kpis(snapshot);

    // Then
    assertThat(kpis.getCtr()).isEmpty();
    assertThat(kpis.getClicks()).contains(11L);
  }

  @Test
  void aSumBeyondItsFieldIsUnknownAndItsRatiosAreStillExact() {
    // Given
    Day most =
        Day.unknown()
            .and(w -> w.setSpendMicros(Long.MAX_VALUE).setConversionValueMicros(Long.MAX_VALUE));

    // When
    Kpis kpis = kpis(new Snapshot().days(7, most));

    // Then
    assertThat(kpis.getSpendMicros()).isEmpty();
    assertThat(kpis.getRoas()).contains(1.0);
  }

  @Test
  void amountsAreRoundedHalfEvenToAMicro() {
    // Given
    Day day = Day.unknown().clicked(2).and(w -> w.setSpendMicros(5L));

    // When
    Kpis kpis = kpis(new Snapshot().days(1, day));

    // Then
    assertThat(kpis.getCpcMicros()).contains(2L);
  }

  @Test
  void aNumberBelowZeroIsRefusedByName() {
    // Given
    Range range = range(new Snapshot().days(1, Day.unknown().clicked(-1)));

    // When
    assertThatThrownBy(() -> KpiSheet.of(range))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clicks of the window from 2026-02-02T00:00:00Z: -1 is below zero");
  }

  @Test
  void conversionsThatAreNotANumberAreRefused() {
    // Given
    Range range = range(new Snapshot().days(1, Day.unknown().converted(Double.NaN)));

    // When
    assertThatThrownBy(() -> KpiSheet.of(range))
        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("conversions are NaN");
  }

  private static Kpis kpis(Snapshot snapshot) {
    return KpiSheet.of(range(snapshot));
  }

  private static Range range(Snapshot snapshot) {
    return History.of(snapshot.metrics()).last(7);
  }
}
