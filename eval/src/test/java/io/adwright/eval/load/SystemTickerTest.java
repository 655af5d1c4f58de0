package io.adwright.eval.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemTickerTest {
  private final SystemTicker ticker = new SystemTicker();

  @Test
  void waitingNeverEndsEarly() throws InterruptedException {
    // Given
    long due = ticker.now() + TimeUnit.MILLISECONDS.toNanos(20);

    // When
    ticker.sleepUntil(due);

    // Then
    assertThat(ticker.now()).isGreaterThanOrEqualTo(due);
  }

  @Test
  void interruptionEndsTheWaiting() {
    // Given a thread that was told to stop
    Thread.currentThread().interrupt();
    long due = ticker.now() + TimeUnit.HOURS.toNanos(1);

    // When / Then
    assertThatThrownBy(() -> ticker.sleepUntil(due)).isInstanceOf(InterruptedException.class);
  }
}
