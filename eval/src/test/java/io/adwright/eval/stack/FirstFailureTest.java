package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FirstFailureTest {
  private final FirstFailure failure = new FirstFailure();

  @Test
  void deliveredRecordIsNoFailure() {
    // Given the broker's answer to a record that it has
    // When
    failure.onCompletion(null, null);

    // Then
    assertThat(failure.text()).isEmpty();
  }

  @Test
  void firstFailureIsKeptBecauseTheOthersFollowFromIt() {
    // Given
    failure.onCompletion(null, new TimeoutException("the cause"));

    // When
    failure.note(new IllegalStateException("an echo"));

    // Then
    assertThat(failure.text())
        .hasValueSatisfying(text -> assertThat(text).contains("the cause").doesNotContain("echo"));
  }
}
