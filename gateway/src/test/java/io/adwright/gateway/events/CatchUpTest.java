package io.adwright.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CatchUpTest {
  private static final TopicPartition STEPS = new TopicPartition("steps", 0);
  private static final TopicPartition PLANS = new TopicPartition("plans", 1);

  private final MovableClock clock = new MovableClock();
  private final List<String> told = new ArrayList<>();
  private final CatchUp catchUp = new CatchUp(() -> told.add("reset"), clock);

  @Test
  void beforeThePartitionsAreKnownItIsNotDone() {
    // Given nothing

    // When
    boolean done = catchUp.isDone();

    // Then
    assertThat(done).isFalse();
  }

  @Test
  void emptyTopicsAreReadAtOnce() {
    // Given
    Map<TopicPartition, Long> nothing = Map.of();

    // When
    catchUp.expect(nothing);

    // Then
    assertThat(catchUp.isDone()).isTrue();
  }

  @Test
  void itIsDoneWhenEachPartitionWasReadToItsEnd() {
    // Given
    catchUp.expect(Map.of(STEPS, 10L, PLANS, 3L));
    catchUp.read(records(STEPS, 0, 9));
    boolean afterTheFirst = catchUp.isDone();

    // When
    catchUp.read(records(PLANS, 0, 4));

    // Then
    assertThat(afterTheFirst).isFalse();
    assertThat(catchUp.isDone()).isTrue();
    assertThat(told).containsExactly("reset");
  }

  @Test
  void aPartitionThatIsNotAtItsEndIsWaitedFor() {
    // Given
    catchUp.expect(Map.of(STEPS, 10L));

    // When
    catchUp.read(records(STEPS, 0, 8));

    // Then
    assertThat(catchUp.isDone()).isFalse();
    assertThat(catchUp.partitionsAhead()).isEqualTo(1);
  }

  @Test
  void whatNeverComesIsNotWaitedForForEver() {
    // Given
    catchUp.expect(Map.of(STEPS, 10L));
    catchUp.read(records(STEPS, 0, 8));
    clock.advance(Duration.ofSeconds(4));
    boolean early = catchUp.isDone();

    // When
    clock.advance(Duration.ofSeconds(2));

    // Then
    assertThat(early).isFalse();
    assertThat(catchUp.isDone()).isTrue();
    assertThat(told).containsExactly("reset");
  }

  @Test
  void whatIsAssignedLaterDoesNotUndoIt() {
    // Given
    catchUp.expect(Map.of());

    // When
    catchUp.expect(Map.of(STEPS, 10L));

    // Then
    assertThat(catchUp.isDone()).isTrue();
    assertThat(told).containsExactly("reset");
  }

  private static ConsumerRecords<String, String> records(
      TopicPartition partition, long from, long to) {
    List<ConsumerRecord<String, String>> records =
        LongStream.rangeClosed(from, to)
            .mapToObj(
                offset ->
                    new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, "key", "value"))
            .toList();
    return new ConsumerRecords<>(Map.of(partition, records), Map.of());
  }
}
