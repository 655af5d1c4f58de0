package io.adwright.eval.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.eval.TestBroker;
import io.adwright.eval.load.Phase;
import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.load.PhaseRunner;
import io.adwright.eval.load.Schedule;
import io.adwright.eval.load.SystemTicker;
import io.adwright.eval.stack.KafkaClients;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BareRelayTest {
  private static final HopSizes SIZES = new HopSizes(List.of(6_000, 2_000, 2_500, 4_000, 900));
  private static final List<String> KEYS =
      IntStream.range(0, 200).mapToObj(number -> "bench/key-" + number).toList();

  private final KafkaClients clients = TestBroker.clients();
  private final PhaseRunner runner =
      new PhaseRunner(
          new SystemTicker(), Clock.systemUTC(), (p, sent, done) -> {}, Duration.ofSeconds(20));

  @Test
  void everyRecordPassesEveryTopicOnceInItsSize() throws InterruptedException {
    // Given
    Map<String, List<ConsumerRecord<String, byte[]>>> seen;
    PhaseResult result;
    try (var relay = BareRelay.start(clients, new SystemTicker(), 3, SIZES)) {
      var trip = relay.prepare(KEYS);

      // When
      result = runner.run(new Phase("relay", Schedule.burst(KEYS.size())), trip);
      seen = everything(new RelayTopics(clients, SIZES.bytes().size()).names());
    }

    // Then
    assertThat(result.latencies().count()).isEqualTo(200);
    for (int hop = 0; hop < SIZES.bytes().size(); hop++) {
      var records = seen.getOrDefault("adwright.bench.relay-" + (hop + 1), List.of());
      int size = SIZES.bytes().get(hop);
      assertThat(records).hasSize(200);
      assertThat(records).extracting(ConsumerRecord::serializedValueSize).containsOnly(size);
      assertThat(records).extracting(ConsumerRecord::key).containsExactlyInAnyOrderElementsOf(KEYS);
    }
  }

  @Test
  void secondPhaseIsNotMistakenForTheFirst() throws InterruptedException {
    // Given a relay that has been used
    try (var relay = BareRelay.start(clients, new SystemTicker(), 1, SIZES)) {
      var _ = runner.run(new Phase("first", Schedule.burst(200)), relay.prepare(KEYS));
      var trip = relay.prepare(KEYS.subList(0, 10));

      // When
      PhaseResult second = runner.run(new Phase("second", Schedule.atRate(10, 1)), trip);

      // Then
      assertThat(second.latencies().count()).isEqualTo(10);
    }
  }

  @Test
  void topicsAreGoneWhenTheRelayIsClosed() throws InterruptedException, ExecutionException {
    // Given
    var relay = BareRelay.start(clients, new SystemTicker(), 1, SIZES);

    // When
    relay.close();

    // Then
    try (var admin = clients.admin()) {
      Set<String> topics = admin.listTopics().names().get();
      assertThat(topics).isNotEmpty().noneMatch(name -> name.startsWith("adwright.bench."));
    }
  }

  private Map<String, List<ConsumerRecord<String, byte[]>>> everything(List<String> topics) {
    var seen = new HashMap<String, List<ConsumerRecord<String, byte[]>>>();
    try (var consumer = clients.consumer()) {
      var partitions = KafkaClients.partitions(consumer, topics);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(
                read -> seen.computeIfAbsent(read.topic(), topic -> new ArrayList<>()).add(read));
      }
    }
    return seen;
  }
}
