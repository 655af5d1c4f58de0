package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.contracts.event.Agent;
import io.adwright.eval.load.Latencies;
import io.adwright.eval.load.Moment;
import io.adwright.eval.load.Phase;
import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.load.Schedule;
import io.adwright.eval.stack.FirstFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class PipelineTripTest {
  private static final long MILLI = 1_000_000;

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(
          false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());

  @Test
  void runIsSentAsItWasPrepared() {
    // Given
    var trip = trip(Finish.TRACE_COMPLETE);

    // When
    trip.send(1);

    // Then
    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("key-1");
  }

  @Test
  void traceEndsTheRunWhereTheGatewayCounts() {
    // Given
    var trip = trip(Finish.TRACE_COMPLETE);
    allAgents(trip, 0, 10 * MILLI);

    // When
    trip.traceComplete(0, 12 * MILLI);

    // Then
    assertThat(trip.arrivals().at(0)).hasValue(12 * MILLI);
    assertThat(trip.agents().at(0)).hasValue(10 * MILLI);
  }

  @Test
  void lastAgentEndsTheRunWhereTheGatewayShowsNothing() {
    // Given
    var trip = trip(Finish.AGENTS_FINISHED);

    // When
    allAgents(trip, 1, 10 * MILLI);

    // Then
    assertThat(trip.arrivals().at(1)).hasValue(10 * MILLI);
    assertThat(trip.arrivals().missing()).containsExactly(0);
  }

  @Test
  void agentsAreTimedFromTheSameStartAsTheWholeRun() {
    // Given
    var trip = trip(Finish.TRACE_COMPLETE);
    allAgents(trip, 0, 10 * MILLI);
    var phase =
        new PhaseResult(
            new Phase("test", Schedule.burst(2)),
            new Moment(4 * MILLI, Instant.EPOCH),
            Latencies.none(),
            Duration.ofSeconds(1));

    // When
    Latencies agents = trip.untilAgentsFinished(phase);

    // Then
    assertThat(agents.count()).isEqualTo(1);
    assertThat(agents.medianMillis()).isCloseTo(6, within(0.01));
  }

  @Test
  void complaintTellsWhatTheBenchCouldNotPublish() {
    // Given
    var trip = trip(Finish.TRACE_COMPLETE);
    trip.send(0);

    // When
    producer.errorNext(new TimeoutException("the broker does not answer"));

    // Then
    assertThat(trip.complaint())
        .contains("ANALYST has not finished 2, for example run-0")
        .contains("First failure of the bench:")
        .contains("the broker does not answer");
  }

  private PipelineTrip trip(Finish finish) {
    List<ProducerRecord<String, byte[]>> records =
        List.of(
            new ProducerRecord<>("topic", "key-0", new byte[1]),
            new ProducerRecord<>("topic", "key-1", new byte[1]));
    return new PipelineTrip(records, producer, new FirstFailure(), run -> "run-" + run, finish);
  }

  private static void allAgents(PipelineTrip trip, int run, long ticks) {
    for (Station station : Station.values()) {
      Agent agent = Agent.valueOf(station.name());
      trip.step(run, Steps.finished("run-" + run, agent, Instant.EPOCH, 100), ticks);
    }
  }
}
