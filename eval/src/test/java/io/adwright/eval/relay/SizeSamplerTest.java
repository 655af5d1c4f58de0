package io.adwright.eval.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.Topics;
import io.adwright.eval.TestBroker;
import io.adwright.eval.stack.KafkaClients;
import io.adwright.eval.stack.StackException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class SizeSamplerTest {
  private static final List<String> TOPICS = List.of(Topics.OUTCOMES, Topics.LEARNINGS);

  private final KafkaClients clients = TestBroker.clients();

  @Test
  void meanCoversValueAndHeadersOfTheBenchmarksOwnRecords() throws Exception {
    // Given one earlier record, two of the benchmark on one topic, and a stranger's
    send(Topics.OUTCOMES, "bench/early", 9_999, 0);
    var sampler = SizeSampler.fromNow(clients, TOPICS, "bench/");
    send(Topics.OUTCOMES, "bench/a", 1_000, 96);
    send(Topics.OUTCOMES, "bench/b", 3_000, 96);
    send(Topics.OUTCOMES, "acme/c", 50_000, 0);
    send(Topics.LEARNINGS, "bench/a", 500, 0);

    // When
    HopSizes means = sampler.means();

    // Then the header's name of four letters counts as well
    assertThat(means.bytes()).containsExactly(2_100, 500);
  }

  @Test
  void topicWithoutRecordIsNamed() throws Exception {
    // Given
    var sampler = SizeSampler.fromNow(clients, TOPICS, "bench/");
    send(Topics.OUTCOMES, "bench/a", 100, 0);

    // When / Then
    assertThatThrownBy(sampler::means)
        .isInstanceOf(StackException.class)
        .hasMessageContaining(Topics.LEARNINGS);
  }

  private void send(String topic, String key, int bytes, int headerBytes)
      throws ExecutionException, InterruptedException {
    var sent = new ProducerRecord<>(topic, key, new byte[bytes]);
    if (headerBytes > 0) {
      sent.headers().add("type", new byte[headerBytes]);
    }
    try (var producer = clients.producer()) {
      var _ = producer.send(sent).get();
    }
  }
}
