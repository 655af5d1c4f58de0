package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.eval.TestBroker;
import io.adwright.eval.load.SystemTicker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");

  /** A port on which nobody listens: these tests do without a gateway. */
  private static final URI NO_GATEWAY = URI.create("http://127.0.0.1:9");

  private final Campaigns campaigns = new Campaigns("pipeline-test");

  @Test
  void metricsArePublishedAsAnyConfluentClientReadsThem() {
    // Given
    List<ConsumerRecord<String, byte[]>> records;
    try (var consumer = TestBroker.clients().consumerAtEnd(List.of(Topics.CAMPAIGN_METRICS));
        var pipeline = pipeline()) {
      var trip = pipeline.prepare(2, AS_OF, Finish.TRACE_COMPLETE);

      // When
      trip.send(0);
      trip.send(1);
      records = new ArrayList<>();
      for (int poll = 0; poll < 20 && records.size() < 2; poll++) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }

    // Then
    assertThat(records).extracting(ConsumerRecord::key).containsExactly(key(0), key(1));
    byte[] first = records.getFirst().value();
    assertThat(first[0]).isZero();
    try (var reader = TestBroker.avro().<CampaignMetrics>deserializer()) {
      assertThat(reader.deserialize(Topics.CAMPAIGN_METRICS, first))
          .isEqualTo(campaigns.metrics(0, AS_OF));
    }
  }

  @Test
  void everyPhaseHasCampaignsOfItsOwn() {
    // Given
    try (var pipeline = pipeline()) {
      var first = pipeline.prepare(3, AS_OF, Finish.AGENTS_FINISHED);

      // When
      var second = pipeline.prepare(3, AS_OF, Finish.AGENTS_FINISHED);

      // Then
      assertThat(first.complaint()).contains("ANALYST has not finished 3", id(0));
      assertThat(second.complaint()).contains("ANALYST has not finished 3", id(3));
    }
  }

  private Pipeline pipeline() {
    return new Pipeline(
        TestBroker.clients(), TestBroker.avro(), NO_GATEWAY, new SystemTicker(), campaigns);
  }

  private String key(int number) {
    return campaigns.key(number);
  }

  private String id(int number) {
    return campaigns.correlationId(number);
  }
}
