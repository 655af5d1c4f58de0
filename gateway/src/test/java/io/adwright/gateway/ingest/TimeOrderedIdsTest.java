package io.adwright.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  @Test
  void idsRiseEvenWithinAMillisecond() {
    // Given
    var ids = new TimeOrderedIds(at("2026-02-01T12:00:00Z"));

    // When
    List<String> made = Stream.generate(ids::next).limit(1_000).toList();

    // Then
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(UUID.fromString(made.getFirst()).version()).isEqualTo(7);
  }

  @Test
  void laterIdsAreGreater() {
    // Given
    var before = new TimeOrderedIds(at("2026-02-01T12:00:00.000Z"));
    var after = new TimeOrderedIds(at("2026-02-01T12:00:00.001Z"));

    // When
    String first = before.next();

    // Then
    assertThat(after.next()).isGreaterThan(first);
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }
}
