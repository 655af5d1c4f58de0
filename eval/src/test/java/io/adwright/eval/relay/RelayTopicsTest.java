package io.adwright.eval.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.eval.TestBroker;
import io.adwright.eval.stack.KafkaClients;
import org.junit.jupiter.api.Test;

class RelayTopicsTest {
  private final KafkaClients clients = TestBroker.clients();

  @Test
  void topicsOfAnAbortedBenchmarkAreTakenOver() throws InterruptedException {
    // Given two topics that nobody deleted
    new RelayTopics(clients, 2).create(3);
    var topics = new RelayTopics(clients, 4);

    // When
    topics.create(3);

    // Then all four are there, with three partitions each
    try (var consumer = clients.consumer()) {
      assertThat(KafkaClients.partitions(consumer, topics.names())).hasSize(12);
    }
    topics.delete();
  }
}
