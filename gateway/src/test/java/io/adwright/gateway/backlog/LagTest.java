package io.adwright.gateway.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagTest {

  @ParameterizedTest
  @CsvSource({
    // committed, first, end, behind
    "7, 0, 10, 3",
    "10, 0, 10, 0",
    // Never said anything: all that is there.
    ", 4, 10, 6",
    // What it has not read is deleted: nothing of it can be read any more.
    "1, 4, 10, 6",
    // The topic was made anew, and is shorter than before.
    "99, 0, 10, 0",
  })
  void aGroupIsBehindByWhatItCanStillRead(
      @Nullable Long committed, long first, long end, long behind) {
    // Given
    var offset = committed == null ? OptionalLong.empty() : OptionalLong.of(committed);
    var progress = new Progress("g", "t", 0, offset, first, end);

    // When
    long told = progress.behind();

    // Then
    assertThat(told).isEqualTo(behind);
  }

  @Test
  void partitionsAreAddedUpByGroupAndTopicAndAGroupWithoutMembersSaysSo() {
    // Given
    List<Progress> partitions =
        List.of(
            new Progress("analyst", "metrics", 0, OptionalLong.of(1), 0, 4),
            new Progress("analyst", "metrics", 1, OptionalLong.of(2), 0, 4),
            new Progress("optimizer", "metrics", 0, OptionalLong.of(4), 0, 4),
            new Progress("analyst", "controls", 0, OptionalLong.of(0), 0, 1));

    // When
    List<Lag> lags = Lag.of(partitions, Map.of("analyst", 2));

    // Then
    assertThat(lags)
        .containsExactly(
            new Lag("analyst", "controls", 1, 2),
            new Lag("analyst", "metrics", 5, 2),
            new Lag("optimizer", "metrics", 0, 0));
  }
}
