package io.adwright.kit.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnderwayTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Underway underway = new Underway();

  @Test
  void whatHasBegunComesToItsEndBeforeTheStop() throws Exception {
    // Given
    assertThat(underway.enter()).isTrue();
    var stopped = CompletableFuture.supplyAsync(() -> close(LONG));

    // When
    while (underway.enter()) {
      underway.leave();
    }
    assertThat(stopped).isNotDone();
    underway.leave();

    // Then
    assertThat(stopped.get()).isZero();
    assertThat(underway.enter()).isFalse();
  }

  @Test
  void whatTakesTooLongIsCountedAndLeftBehind() {
    // Given
    assertThat(underway.enter()).isTrue();

    // When
    int left = close(Duration.ofMillis(1));

    // Then
    assertThat(left).isEqualTo(1);
  }

  private int close(Duration limit) {
    try {
      return underway.close(limit);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
