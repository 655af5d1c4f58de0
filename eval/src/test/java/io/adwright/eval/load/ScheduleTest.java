package io.adwright.eval.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void twentyPerSecondForThreeSecondsAreSixtyRunsFiftyMillisecondsApart() {
    // Given a rate and a length
    // When
    Schedule schedule = Schedule.atRate(20, 3);

    // Then
    assertThat(schedule.runs()).isEqualTo(60);
    assertThat(schedule.offsetNanos(0)).isZero();
    assertThat(schedule.offsetNanos(59)).isEqualTo(59 * 50_000_000L);
  }

  @Test
  void burstStartsEverythingAtOnce() {
    // Given
    Schedule schedule = Schedule.burst(1_000);

    // When
    long last = schedule.offsetNanos(999);

    // Then
    assertThat(last).isZero();
    assertThat(schedule.runs()).isEqualTo(1_000);
  }

  @Property
  void everyScheduleEndsWithinItsLengthAndKeepsItsOrder(
      @ForAll @DoubleRange(min = 1, max = 5_000) double rate,
      @ForAll @IntRange(min = 1, max = 600) int seconds) {
    // Given a rate and a length
    // When
    Schedule schedule = Schedule.atRate(rate, seconds);

    // Then
    int last = schedule.runs() - 1;
    assertThat(schedule.offsetNanos(last)).isBetween(0L, seconds * 1_000_000_000L);
    assertThat(schedule.offsetNanos(last)).isGreaterThanOrEqualTo(schedule.offsetNanos(last / 2));
  }

  @Test
  void phaseWithoutRunsIsRefused() {
    // Given a rate so low that nothing would be sent
    // When / Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.atRate(0.1, 1))
        .withMessageContaining("at least 1 run");
  }

  @Test
  void rateThatIsNoNumberIsRefused() {
    // Given not a number
    // When / Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.atRate(Double.NaN, 1))
        .withMessageContaining("NaN");
  }
}
