package io.adwright.gateway.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.adwright.contracts.Topics;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.SpanCollector;
import io.adwright.teststack.SpanReceiver;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The roots of the trees of spans, as a collector and the agents get them. */
@QuarkusTest
@TestProfile(RunIsOneTreeTest.Traced.class)
@QuarkusTestResource(value = KafkaStack.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SpanCollector.class, restrictToAnnotatedClass = true)
class RunIsOneTreeTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String FILE =
      """
      platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,objective
      META,act_1,c-1,Spring,EUR,Europe/Berlin,2026-01-01,10.5,1000,20,1,30,50,,,ACTIVE,SALES
      META,act_1,c-2,Autumn,EUR,Europe/Berlin,2026-01-01,10.5,1000,20,1,30,50,,,ACTIVE,SALES
      """;

  Events events;
  SpanReceiver spans;

  /** An application of its own, with spans. */
  public static class Traced implements QuarkusTestProfile {}

  @Test
  void eachRunOfAnImportIsATreeThatBeginsWhereItIsPublished() throws Exception {
    // When
    List<String> runs =
        given()
            .contentType("text/csv")
            .body(FILE)
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .jsonPath()
            .getList("correlationIds");

    // Then
    Span first = spans.await("gateway publish", runs.getFirst());
    Span second = spans.await("gateway publish", runs.getLast());
    assertThat(runs).hasSize(2);
    assertThat(first.getTraceId()).isNotEqualTo(second.getTraceId());
    assertThat(first.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_PRODUCER);
    assertThat(first.getParentSpanId()).isEqualTo(ByteString.EMPTY);
    assertThat(SpanReceiver.text(first, "adwright.campaign")).isEqualTo("default/META/act_1/c-1");
    assertThat(parents(runs))
        .containsExactlyElementsOf(Stream.of(first, second).map(this::parent).toList());
  }

  private List<String> parents(List<String> runs) {
    return events
        .awaitBytes(
            Topics.CAMPAIGN_METRICS,
            runs.size(),
            record -> runs.contains(Events.header(record, "ce_correlationid")),
            LIMIT)
        .stream()
        .map(record -> Events.header(record, "traceparent"))
        .toList();
  }

  private String parent(Span span) {
    HexFormat hex = HexFormat.of();
    return "00-%s-%s-01"
        .formatted(
            hex.formatHex(span.getTraceId().toByteArray()),
            hex.formatHex(span.getSpanId().toByteArray()));
  }
}
