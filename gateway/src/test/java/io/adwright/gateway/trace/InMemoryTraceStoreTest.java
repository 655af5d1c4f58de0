package io.adwright.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.event.Agent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryTraceStoreTest extends TraceStoreContract {
  private static final long PLENTY = 1L << 30;

  @Override
  protected TraceStore emptyStore() {
    return new InMemoryTraceStore(1_000, PLENTY);
  }

  @Test
  void theOldestIsForgottenWhenThereAreTooMany() {
    // Given
    var store = new InMemoryTraceStore(3, PLENTY);

    // When
    for (int n = 0; n < 5; n++) {
      run(n).events().forEach(store::append);
    }

    // Then
    assertThat(store.size()).isEqualTo(3);
    assertThat(store.find("run-1")).isEmpty();
    assertThat(store.find("run-2")).contains(run(2).trace());
  }

  @Test
  void anEventOfAForgottenRunDoesNotPushOutANewerOne() {
    // Given
    var store = new InMemoryTraceStore(2, PLENTY);
    run(5).events().forEach(store::append);
    run(6).events().forEach(store::append);

    // When
    Optional<Trace> late = store.append(run(1).finished(Agent.OPTIMIZER));

    // Then
    assertThat(late).isEmpty();
    assertThat(store.find("run-5")).contains(run(5).trace());
  }

  @Test
  void memoryIsBoundedHoweverLargeTheTracesAre() {
    // Given
    var store = new InMemoryTraceStore(1_000_000, 100_000);

    // When
    for (int n = 0; n < 200; n++) {
      run(n).events().forEach(store::append);
    }

    // Then
    assertThat(store.bytes()).isLessThanOrEqualTo(100_000);
    assertThat(store.size()).isBetween(5, 50);
    assertThat(store.find("run-199")).contains(run(199).trace());
  }

  @Test
  void oneTraceLargerThanAllMemoryAllowedIsKeptUntilTheNextComes() {
    // Given
    var store = new InMemoryTraceStore(10, 1);
    run(1).events().forEach(store::append);

    // When
    run(2).events().forEach(store::append);

    // Then
    assertThat(store.size()).isEqualTo(1);
    assertThat(store.find("run-2")).contains(run(2).trace());
  }

  @Test
  void boundsMustBeAboveZero() {
    // Given
    int mostTraces = 0;

    // When
    var construction = assertThatThrownBy(() -> new InMemoryTraceStore(mostTraces, PLENTY));

    // Then
    construction.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0 traces");
  }

  private static SampleRun run(int number) {
    return SampleRun.of("run-" + number).publishedAt(SampleRun.NOON.plusSeconds(number));
  }
}
