package io.adwright.eval.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.eval.stack.FirstFailure;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RelayTripTest {
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(
          false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
  private final RelayTrip trip =
      new RelayTrip(
          List.of(
              new ProducerRecord<>("relay-1", "a", Payload.of(100, 64)),
              new ProducerRecord<>("relay-1", "b", Payload.of(101, 64))),
          100,
          producer,
          new FirstFailure());

  @Test
  void recordOfThisTripEndsItsRun() {
    // Given a trip of the numbers 100 and 101
    // When
    trip.arrived(101, 7);

    // Then
    assertThat(trip.arrivals().at(1)).hasValue(7);
    assertThat(trip.arrivals().missing()).containsExactly(0);
  }

  @Test
  void recordsOfOtherTripsAreNotCounted() {
    // Given numbers before and after this trip's
    trip.arrived(99, 7);

    // When
    trip.arrived(102, 7);

    // Then
    assertThat(trip.arrivals().count()).isZero();
  }

  @Test
  void complaintTellsTheFirstFailure() {
    // Given
    trip.send(0);

    // When
    producer.errorNext(new TimeoutException("the broker does not answer"));

    // Then
    assertThat(trip.complaint()).contains("First failure:", "the broker does not answer");
  }

  @Test
  void lossWithoutAFailurePointsToTheBroker() {
    // Given nothing went wrong that anybody noticed
    // When
    String complaint = trip.complaint();

    // Then
    assertThat(complaint).contains("No failure was reported", "./adwright logs broker");
  }
}
