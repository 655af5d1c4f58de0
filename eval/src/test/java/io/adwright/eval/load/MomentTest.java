package io.adwright.eval.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {
  @Test
  void laterTicksAreLaterOnTheWallClock() {
    // Given
    var moment = new Moment(5_000, Instant.parse("2026-03-01T12:00:00Z"));

    // When
    Instant later = moment.at(5_000 + 1_500_000_000L);

    // Then
    assertThat(later).isEqualTo("2026-03-01T12:00:01.500Z");
  }
}
