package io.adwright.eval.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HopSizesTest {
  @Test
  void relayNeedsTwoTopics() {
    // Given one topic, from which nothing could be handed on
    // When / Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HopSizes(List.of(100)))
        .withMessageContaining("at least 2 topics, not 1");
  }

  @Test
  void recordTooSmallForItsNumberIsRefused() {
    // Given a size of seven bytes
    // When / Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HopSizes(List.of(100, 7)))
        .withMessageContaining("7 bytes cannot carry its number; at least 8");
  }

  @Test
  void payloadCarriesItsNumberAtAnySize() {
    // Given
    byte[] payload = Payload.of(123_456_789_012L, 2_500);

    // When
    long number = Payload.number(payload);

    // Then
    assertThat(number).isEqualTo(123_456_789_012L);
    assertThat(payload).hasSize(2_500);
  }
}
