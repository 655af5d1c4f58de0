package io.adwright.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.Events;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class StreamResourceTest {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @TestHTTPResource("/api/v1/stream")
  URI stream;

  Events events;

  @Test
  void aClientHearsEveryStepAndWhatBecameOfTheRun() {
    // Given
    try (var client = SseReader.open(stream + "?correlationId=heard", null)) {
      client.awaitPlace();

      // When
      new Pipeline(events).publish(run("heard").events());

      // Then
      List<SseReader.Heard> heard =
          client.await(event -> event.data().contains("\"status\":\"COMPLETE\""));
      assertThat(heard).filteredOn(event -> event.type().equals("step")).hasSize(10);
      assertThat(heard).allSatisfy(event -> assertThat(event.data()).contains("\"heard\""));
      assertThat(heard)
          .extracting(event -> Long.parseLong(event.id()))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aClientThatComesBackHearsWhatItMissedAndNothingTwice() {
    // Given
    SampleRun run = run("resumed");
    String lastSeen;
    try (var client = SseReader.open(stream + "?correlationId=resumed", null)) {
      client.awaitPlace();
      new Pipeline(events).publish(run.started(Agent.ANALYST));
      lastSeen = client.await(event -> event.type().equals("trace")).getLast().id();
    }
    new Pipeline(events).publish(run.finished(Agent.ANALYST));

    // When
    try (var back = SseReader.open(stream + "?correlationId=resumed", lastSeen)) {

      // Then
      List<SseReader.Heard> heard = back.await(event -> event.type().equals("trace"));
      assertThat(heard).extracting(SseReader.Heard::type).containsExactly("step", "trace");
      assertThat(heard.getFirst().data()).contains("FINISHED");
    }
  }

  @Test
  void aClientHearsTokensDecisionsAlertsAndWhatBecameOfTheAction() {
    // Given
    SampleRun run = run("told");
    var pipeline = new Pipeline(events);
    try (var client = SseReader.open(stream + "?correlationId=told", null)) {
      client.awaitPlace();

      // When
      pipeline.publish(run.events());
      pipeline.publish(run.token(Agent.STRATEGIST, 0, "Raise"));
      pipeline.publish(new TraceEvent.OutcomeSeen(run.outcome(OutcomeVerdict.WORSENED)));

      // Then
      List<SseReader.Heard> heard = client.await(event -> event.type().equals("alert"));
      assertThat(heard)
          .filteredOn(event -> event.type().equals("alert"))
          .singleElement()
          .satisfies(event -> assertThat(event.data()).contains("\"kind\":\"WORSENED\""));
      heard = client.await(event -> event.data().contains("\"verdict\":\"WORSENED\""));
      assertThat(heard).filteredOn(event -> event.type().equals("decision")).isNotEmpty();
      heard = client.await(event -> event.type().equals("token"));
      assertThat(heard)
          .filteredOn(event -> event.type().equals("token"))
          .singleElement()
          .satisfies(event -> assertThat(event.data()).contains("\"text\":\"Raise\""));
    }
  }

  @Test
  void aClientThatWantsDecisionsHearsNothingElse() {
    // Given
    SampleRun run = run("wanted");
    try (var client = SseReader.open(stream + "?correlationId=wanted&type=decision", null)) {
      client.awaitPlace();

      // When
      new Pipeline(events).publish(run.events());

      // Then
      assertThat(client.await(event -> true))
          .extracting(SseReader.Heard::type)
          .containsExactly("decision");
    }
  }

  @Test
  void aClientThatWasAwayTooLongIsToldToReadAnew() {
    // Given
    String place;
    try (var client = SseReader.open(stream.toString(), null)) {
      place = client.awaitPlace();
    }
    try (var witness = SseReader.open(stream + "?correlationId=flood", null)) {
      witness.awaitPlace();
      List<SampleRun> flood =
          IntStream.rangeClosed(0, GatewayProfile.KEPT).mapToObj(n -> run("flood-" + n)).toList();
      new Pipeline(events)
          .publish(
              Stream.concat(
                      flood.stream().map(run -> run.started(Agent.ANALYST)),
                      Stream.of(run("flood").started(Agent.ANALYST)))
                  .toList());
      witness.await(event -> event.type().equals("trace"));
    }

    // When
    try (var back = SseReader.open(stream.toString(), place)) {

      // Then
      assertThat(back.await(event -> true).getFirst().type()).isEqualTo("reset");
    }
  }

  @Test
  void anIdThatNoStreamGaveIsAnsweredWithAReset() {
    // Given
    String strange = "not-an-id";

    // When
    try (var client = SseReader.open(stream.toString(), strange)) {

      // Then
      assertThat(client.await(event -> true).getFirst().type()).isEqualTo("reset");
    }
  }

  @Test
  void aSilentStreamIsAlive() {
    // Given
    try (var client = SseReader.open(stream + "?importId=nothing-comes", null)) {

      // When
      client.awaitComment();

      // Then
      assertThat(client.awaitPlace()).isNotEmpty();
    }
  }

  private SampleRun run(String correlationId) {
    return SampleRun.of(correlationId).publishedAt(now);
  }
}
