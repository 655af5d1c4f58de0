package io.adwright.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.kit.step.Relays;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.SpanCollector;
import io.adwright.teststack.SpanReceiver;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Spans of one run over Kafka, as a collector gets them. */
@QuarkusTest
@TestProfile(RunIsOneTreeTest.Traced.class)
@QuarkusTestResource(value = KafkaStack.class)
@QuarkusTestResource(value = SpanCollector.class, restrictToAnnotatedClass = true)
class RunIsOneTreeTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  Events events;
  SpanReceiver spans;

  /** An application of its own, with spans. */
  public static class Traced implements QuarkusTestProfile {}

  @Test
  void eachStepIsBelowTheStepThatCausedIt() throws Exception {
    // Given
    CampaignMetrics metrics = Relays.metrics("one-tree", "Shoes");

    // When
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics);

    // Then
    Span first = spans.await("analyst step", "one-tree");
    Span second = spans.await("memory step", "one-tree");
    assertThat(first.getParentSpanId()).isEqualTo(ByteString.EMPTY);
    assertThat(second.getTraceId()).isEqualTo(first.getTraceId());
    assertThat(second.getParentSpanId()).isEqualTo(first.getSpanId());
    assertThat(SpanReceiver.text(second, "adwright.campaign")).isEqualTo("t/META/a/c");
    assertThat(SpanReceiver.text(second, "adwright.source")).isEqualTo("rules");
    assertThat(SpanReceiver.text(second, "messaging.destination.name")).isEqualTo(Topics.DIAGNOSES);
    ConsumerRecord<String, byte[]> output =
        events
            .awaitBytes(
                Topics.DIAGNOSES,
                1,
                record -> Events.header(record, "ce_correlationid").equals("one-tree"),
                LIMIT)
            .getFirst();
    assertThat(Events.header(output, "traceparent"))
        .isEqualTo("00-" + hex(first.getTraceId()) + "-" + hex(first.getSpanId()) + "-01");
  }

  @Test
  void aStepThatFailsSaysSo() throws Exception {
    // Given
    CampaignMetrics metrics = Relays.metrics("failed-span", "refused");

    // When
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics);

    // Then
    Span failed = spans.await("analyst step", "failed-span");
    assertThat(failed.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
    assertThat(failed.getEventsList()).extracting(Span.Event::getName).contains("exception");
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
