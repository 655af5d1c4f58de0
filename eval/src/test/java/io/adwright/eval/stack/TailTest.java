package io.adwright.eval.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TailTest {
  private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final FirstFailure failure = new FirstFailure();
  private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();

  @BeforeEach
  void assignPartition() {
    consumer.assign(List.of(PARTITION));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
  }

  @Test
  void everyRecordIsHandedOnInItsOrder() throws InterruptedException {
    // Given
    record(0, "first");
    record(1, "second");

    // When
    try (Tail _ = Tail.start("tail", consumer, failure, read -> keys.add(read.key()))) {

      // Then
      assertThat(keys.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
      assertThat(keys.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
    }
    assertThat(failure.text()).isEmpty();
  }

  @Test
  void closingEndsTheReadingAndIsNoFailure() {
    // Given
    var tail = Tail.start("tail", consumer, failure, read -> keys.add(read.key()));

    // When
    tail.close();

    // Then
    assertThat(consumer.closed()).isTrue();
    assertThat(failure.text()).isEmpty();
  }

  @Test
  void brokenConsumerIsNotedAndClosed() {
    // Given
    consumer.setPollException(new KafkaException("no broker"));

    // When
    try (Tail _ = Tail.start("tail", consumer, failure, read -> keys.add(read.key()))) {
      awaitFailure();
    }

    // Then
    assertThat(consumer.closed()).isTrue();
    assertThat(failure.text()).hasValueSatisfying(text -> assertThat(text).contains("no broker"));
  }

  private void awaitFailure() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (failure.text().isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private void record(long offset, String key) {
    consumer.addRecord(new ConsumerRecord<>("topic", 0, offset, key, new byte[0]));
  }
}
