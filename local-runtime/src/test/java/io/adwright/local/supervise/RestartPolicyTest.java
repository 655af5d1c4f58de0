package io.adwright.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void theFirstDeathIsHealedAlmostAtOnce() {
    // When
    Duration pause = new RestartPolicy().afterDeath(START);

    // Then
    assertThat(pause).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aPartThatDiesAtOnceIsStartedAFewTimesAMinute() {
    // Given
    RestartPolicy policy = new RestartPolicy();
    List<Instant> starts = new ArrayList<>();
    Instant now = START;

    // When
    while (now.isBefore(START.plus(Duration.ofMinutes(3)))) {
      now = now.plus(policy.afterDeath(now));
      starts.add(now);
    }

    // Then
    assertThat(starts.stream().filter(start -> start.isBefore(START.plusSeconds(60)))).hasSize(5);
    assertThat(starts.stream().filter(start -> start.isAfter(START.plusSeconds(120))))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aMinuteOfPeaceForgives() {
    // Given
    RestartPolicy policy = new RestartPolicy();
    Duration first = policy.afterDeath(START);
    policy.afterDeath(START.plusSeconds(1));
    policy.afterDeath(START.plusSeconds(2));

    // When
    Duration later = policy.afterDeath(START.plusSeconds(63));

    // Then
    assertThat(later).isEqualTo(first);
  }
}
