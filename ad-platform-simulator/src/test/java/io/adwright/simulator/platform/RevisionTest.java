package io.adwright.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevisionTest {

  @Test
  void revisionsAreOrderedAsNumbersNotAsText() {
    // When
    int order = Revision.parse("r10").compareTo(Revision.parse("r9"));

    // Then
    assertThat(order).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "r", "r0", "r-1", "1", "rx", "r99999999999999999999"})
  void foreignTextIsNoRevision(String text) {
    assertThatThrownBy(() -> Revision.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
