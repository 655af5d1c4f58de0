package io.adwright.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.gateway.trace.TraceCursor;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

  @Test
  void aCursorComesBackAsItWent() {
    // Given
    var cursor = new TraceCursor(Instant.parse("2026-02-01T12:00:00.123456Z"), "a run/with ü");

    // When
    TraceCursor back = Cursors.decode(Cursors.encode(cursor));

    // Then
    assertThat(back).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "bm9wZQ", "bm93IHJ1bg"})
  void whatIsNoCursorIsRefused(String text) {
    // Given nothing else

    // When
    var decoding = assertThatThrownBy(() -> Cursors.decode(text));

    // Then
    decoding.isInstanceOf(IllegalArgumentException.class);
  }
}
