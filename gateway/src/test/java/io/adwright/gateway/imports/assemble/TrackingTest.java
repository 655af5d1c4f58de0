package io.adwright.gateway.imports.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.imports.layout.AdwrightFormat;
import io.adwright.gateway.imports.layout.Format;
import io.adwright.gateway.imports.layout.GoogleAdsFormat;
import io.adwright.gateway.imports.layout.MetaAdsFormat;
import io.adwright.gateway.imports.row.Numbers;
import org.junit.jupiter.api.Test;

class TrackingTest {
  private static final Format OWN = new AdwrightFormat();
  private static final Format GOOGLE = new GoogleAdsFormat();
  private static final Format META = new MetaAdsFormat();

  private static final Numbers SOLD = new Numbers(9, 90, 5, 2, 40, -1, -1);
  private static final Numbers EMPTY = new Numbers(9, 90, -1, -1, -1, -1, -1);
  private static final Numbers WORTHLESS = new Numbers(9, 90, 5, 2, 0, -1, -1);

  @Test
  void adsManagerLeavesAZeroEmpty() {
    // Given
    Tracking tracking = Tracking.NOTHING.seeing(SOLD).seeing(EMPTY);

    // Then
    assertThat(tracking.meaning(EMPTY, META)).isEqualTo(new Numbers(9, 90, 0, 0, 0, -1, -1));
    assertThat(tracking.meaning(EMPTY, OWN)).isEqualTo(EMPTY);
    assertThat(tracking.meaning(EMPTY, GOOGLE)).isEqualTo(EMPTY);
  }

  @Test
  void whatIsAlwaysEmptyIsUnknownThereToo() {
    // Given
    Tracking tracking = Tracking.NOTHING.seeing(EMPTY);

    // Then
    assertThat(tracking.meaning(EMPTY, META)).isEqualTo(EMPTY);
  }

  @Test
  void googleWritesZeroForAValueThatNobodyAssigned() {
    // Given
    Tracking tracking = Tracking.NOTHING.seeing(WORTHLESS);

    // Then
    assertThat(tracking.lacksValue(GOOGLE)).isTrue();
    assertThat(tracking.meaning(WORTHLESS, GOOGLE).knownConversionValue()).isEmpty();
    assertThat(tracking.meaning(WORTHLESS, OWN)).isEqualTo(WORTHLESS);
  }

  @Test
  void aZeroAmongValuesIsAZero() {
    // Given
    Tracking tracking = Tracking.NOTHING.seeing(WORTHLESS).seeing(SOLD);

    // Then
    assertThat(tracking.lacksValue(GOOGLE)).isFalse();
    assertThat(tracking.meaning(WORTHLESS, GOOGLE)).isEqualTo(WORTHLESS);
  }

  @Test
  void withoutConversionsAValueOfZeroIsAZero() {
    // Given
    Numbers nothing = new Numbers(0, 0, 0, 0, 0, -1, -1);
    Tracking tracking = Tracking.NOTHING.seeing(nothing);

    // Then
    assertThat(tracking.lacksValue(GOOGLE)).isFalse();
    assertThat(tracking.meaning(nothing, GOOGLE)).isEqualTo(nothing);
  }

  @Test
  void aRowThatMeansWhatItSaysIsNotHeldTwice() {
    // Given
    Tracking tracking = Tracking.NOTHING.seeing(SOLD);

    // Then
    assertThat(tracking.meaning(SOLD, META)).isSameAs(SOLD);
  }
}
