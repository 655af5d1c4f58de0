package io.adwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.ChunkEnd;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.TokenChunk;
import io.adwright.llm.detect.ModelAvailability;
import io.adwright.llm.detect.Sighting;
import io.adwright.llm.stub.OllamaStub;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A slow model on a real broker. One second stands for half a minute: the model takes one of the
 * two minutes that a call may take. Kafka's connector by itself would bear a record in work for one
 * minute; a channel left at that is seen to close.
 */
@QuarkusTest
@TestProfile(OneSecondIsHalfAMinute.class)
@QuarkusTestResource(value = OllamaStub.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaStack.class, restrictToAnnotatedClass = true)
class SlowModelTest {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int MODEL_MILLIS = 2_000;
  private static final String OK = "[OK]";

  Events events;
  OllamaStub ollama;
  @Inject ModelAvailability availability;
  @Inject HungAgent hung;

  @TestHTTPResource("/q/health/live")
  URI liveness;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void theConsumerStaysOthersProceedOrderIsKeptAndNothingIsLost() throws Exception {
    // Given: one campaign has much to tell, two others come after it
    ollama.chat(OllamaStub.streamed(OllamaStub.stream(Given.GOOD)).withFixedDelay(MODEL_MILLIS));
    availability.saw(Sighting.PRESENT);
    List<CampaignMetrics> inputs =
        Stream.of("a1", "a2", "a3", "a4", "a5", "a6", "b1", "b2", "c1", "c2")
            .map(id -> Given.metrics(id, id.substring(0, 1), "Shoes"))
            .toList();
    var sick = new ConcurrentLinkedQueue<String>();
    try (var watch = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          watch.scheduleWithFixedDelay(
              () -> {
                if (!Liveness.of(liveness, "campaign-metrics").equals(OK)) {
                  sick.add(Liveness.of(liveness, "campaign-metrics"));
                }
              },
              0,
              200,
              TimeUnit.MILLISECONDS);

      // When
      inputs.forEach(
          input ->
              events.send(
                  Topics.CAMPAIGN_METRICS, CampaignKeys.of(input.getCampaign().getRef()), input));

      // Then
      List<Diagnosis> outputs = diagnoses(inputs);
      watch.shutdownNow();
      assertThat(sick).isEmpty();
      List<String> ids = outputs.stream().map(o -> o.getContext().getCorrelationId()).toList();
      assertThat(byCampaign(outputs)).isEqualTo(wanted(inputs));
      assertThat(ids.indexOf("b1")).isLessThan(ids.indexOf("a4"));
      awaitCommitted();
      // A busy machine may lose some answers to the time-out, never an output.
      assertStreamed(
          outputs.stream()
              .filter(output -> output.getProvenance().getSource() == StepSource.LLM)
              .map(output -> output.getContext().getCorrelationId())
              .findFirst()
              .orElseThrow());
    }
  }

  @Test
  void manyCampaignsAtOnceAreAllServedInOrder() throws Exception {
    // Given: many more campaigns than may be in work
    ollama.reset();
    ollama.answers(Given.GOOD);
    List<CampaignMetrics> inputs =
        IntStream.range(0, 60)
            .mapToObj(i -> Given.metrics("many-" + i, "campaign-" + i * 7 % 20, "Shoes"))
            .toList();

    // When
    inputs.forEach(
        input ->
            events.send(
                Topics.CAMPAIGN_METRICS, CampaignKeys.of(input.getCampaign().getRef()), input));

    // Then
    assertThat(byCampaign(diagnoses(inputs))).isEqualTo(wanted(inputs));
    awaitCommitted();
    assertThat(Liveness.of(liveness, "campaign-metrics")).isEqualTo(OK);
  }

  @Test
  void aRecordInWorkForLongerThanItsChannelBearsClosesTheConsumer() throws Exception {
    // Given: what the connector bears by itself
    assertThat(Liveness.of(liveness, "hung")).isEqualTo(OK);

    // When
    events.send(Topics.RECALLS, "key", Given.metrics("hung", "h", "Shoes"));

    // Then
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (Liveness.of(liveness, "hung").equals(OK) && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    assertThat(Liveness.of(liveness, "hung")).startsWith("[KO]");
    assertThat(Liveness.of(liveness, "campaign-metrics")).isEqualTo(OK);
    hung.release();
  }

  private void assertStreamed(String correlationId) {
    List<TokenChunk> chunks =
        events
            .<TokenChunk>awaitUntil(
                Topics.AGENT_STREAM,
                record ->
                    record.key().equals(correlationId)
                        && record.value().getEnd() == ChunkEnd.COMPLETE,
                LIMIT)
            .stream()
            .map(ConsumerRecord::value)
            .filter(chunk -> chunk.getContext().getCorrelationId().equals(correlationId))
            .toList();
    assertThat(chunks.stream().map(TokenChunk::getText).collect(Collectors.joining()))
        .isEqualTo(Given.GOOD);
    assertThat(chunks.stream().map(TokenChunk::getSequence))
        .containsExactlyElementsOf(IntStream.range(0, chunks.size()).boxed().toList());
  }

  private List<Diagnosis> diagnoses(List<CampaignMetrics> inputs) {
    Set<String> wanted =
        inputs.stream()
            .map(input -> input.getContext().getCorrelationId())
            .collect(Collectors.toSet());
    return events
        .<Diagnosis>await(
            Topics.DIAGNOSES,
            inputs.size(),
            record -> wanted.contains(record.value().getContext().getCorrelationId()),
            LIMIT)
        .stream()
        .map(ConsumerRecord::value)
        .toList();
  }

  /** Returns the runs of each campaign in the order in which they came in. */
  private static Map<String, List<String>> wanted(List<CampaignMetrics> inputs) {
    return inputs.stream()
        .collect(
            Collectors.groupingBy(
                input -> CampaignKeys.of(input.getCampaign().getRef()),
                Collectors.mapping(
                    input -> input.getContext().getCorrelationId(), Collectors.toList())));
  }

  /** Returns the runs of each campaign in the order in which they went out. */
  private static Map<String, List<String>> byCampaign(List<Diagnosis> outputs) {
    return outputs.stream()
        .collect(
            Collectors.groupingBy(
                output -> CampaignKeys.of(output.getCampaign().getRef()),
                Collectors.mapping(
                    output -> output.getContext().getCorrelationId(), Collectors.toList())));
  }

  /** Returns when every record of the topic counts as read. */
  private void awaitCommitted() throws Exception {
    var partition = new TopicPartition(Topics.CAMPAIGN_METRICS, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      long end =
          admin
              .listOffsets(Map.of(partition, OffsetSpec.latest()))
              .partitionResult(partition)
              .get()
              .offset();
      long deadline = System.nanoTime() + LIMIT.toNanos();
      long committed = 0;
      while (committed < end && System.nanoTime() < deadline) {
        committed = events.committed("slow-model-test", Topics.CAMPAIGN_METRICS);
      }
      assertThat(committed).isEqualTo(end);
    }
  }
}
