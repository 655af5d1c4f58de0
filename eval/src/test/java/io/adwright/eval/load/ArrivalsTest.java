package io.adwright.eval.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private final Arrivals arrivals = new Arrivals(3);

  @Test
  void nothingHasArrivedAtFirst() throws InterruptedException {
    // Given three runs on their way
    // When
    boolean all = arrivals.awaitAll(Duration.ZERO);

    // Then
    assertThat(all).isFalse();
    assertThat(arrivals.count()).isZero();
    assertThat(arrivals.missing()).containsExactly(0, 1, 2);
    assertThat(arrivals.at(0)).isEmpty();
  }

  @Test
  void repeatedArrivalKeepsTheFirstTime() {
    // Given
    arrivals.arrived(1, 100);

    // When
    arrivals.arrived(1, 900);

    // Then
    assertThat(arrivals.at(1)).hasValue(100);
    assertThat(arrivals.count()).isEqualTo(1);
    assertThat(arrivals.missing()).containsExactly(0, 2);
  }

  @Test
  void waitingEndsWithTheLastArrival() throws InterruptedException {
    // Given
    Thread.ofVirtual()
        .start(
            () -> {
              arrivals.arrived(2, 3);
              arrivals.arrived(0, 1);
              arrivals.arrived(1, 2);
            });

    // When
    boolean all = arrivals.awaitAll(Duration.ofSeconds(10));

    // Then
    assertThat(all).isTrue();
    assertThat(arrivals.count()).isEqualTo(arrivals.expected());
  }
}
