package io.adwright.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.StepPhase;
import io.adwright.contracts.event.StepSource;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
class StepRunnerTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  Events events;

  @Test
  void theOutputCarriesTheCampaignsKeyAndADeterministicIdentity() {
    // Given
    CampaignMetrics metrics = metrics("identity", "Shoes");

    // When
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics);

    // Then
    ConsumerRecord<String, Diagnosis> diagnosis = diagnosis("identity", 1).getFirst();
    EventContext context = diagnosis.value().getContext();
    assertThat(diagnosis.key()).isEqualTo("t/META/a/c");
    assertThat(context.getEventId())
        .isEqualTo(
            EventContexts.output(
                    metrics.getContext(), io.adwright.contracts.event.Agent.ANALYST, Echo.AS_OF)
                .getEventId());
    assertThat(context.getCausationId()).contains("event-identity");
    assertThat(Events.header(diagnosis, "ce_id")).isEqualTo(context.getEventId());
    assertThat(Events.header(diagnosis, "ce_correlationid")).isEqualTo("identity");
    assertThat(Events.header(diagnosis, "content-type")).isEqualTo("application/avro");
  }

  @Test
  void theStepIsReportedFromBeginningToEnd() {
    // Given
    CampaignMetrics metrics = metrics("reported", "Hats");

    // When
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics);

    // Then
    List<AgentStep> steps = steps("reported", 2);
    assertThat(steps)
        .extracting(AgentStep::getPhase)
        .containsExactly(StepPhase.STARTED, StepPhase.FINISHED);
    assertThat(steps).extracting(AgentStep::getStepId).containsOnly(steps.getFirst().getStepId());
    assertThat(steps.getLast().getDurationMicros())
        .hasValueSatisfying(v -> assertThat(v).isPositive());
    assertThat(steps.getLast().getProvenance())
        .hasValueSatisfying(made -> assertThat(made.getSource()).isEqualTo(StepSource.RULES));
  }

  @Test
  void aRepeatedEventIsDropped() {
    // Given
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics("repeated", "Shoes"));
    diagnosis("repeated", 1);

    // When
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics("repeated", "Shoes"));

    // Then: what comes after it is answered, the repeat is not
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics("after-repeated", "Shoes"));
    diagnosis("after-repeated", 1);
    assertThat(allDiagnoses("repeated", "after-repeated")).hasSize(1);
  }

  @Test
  void whatCannotBeReasonedOverGoesToTheDeadLettersAndTheRestFlowsOn() {
    // Given
    CampaignMetrics refused = metrics("refused", "refused");

    // When
    events.send(Topics.CAMPAIGN_METRICS, "refused-key", refused);
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics("after-refused", "Shoes"));

    // Then
    diagnosis("after-refused", 1);
    AgentStep failed = steps("refused", 2).getLast();
    assertThat(failed.getPhase()).isEqualTo(StepPhase.FAILED);
    assertThat(failed.getErrorMessage()).contains("this campaign is refused");
    byte[] original = only(Topics.CAMPAIGN_METRICS, "refused-key").value();
    ConsumerRecord<String, byte[]> letter =
        only(Topics.deadLetters(Topics.CAMPAIGN_METRICS), "refused-key");
    assertThat(Events.header(letter, "dead-letter-reason")).contains("this campaign is refused");
    assertThat(letter.value()).isEqualTo(original);
  }

  @Test
  void garbageAndAnUnknownSchemaGoToTheDeadLettersByteForByte() {
    // Given
    byte[] garbage = "not avro at all".getBytes(StandardCharsets.UTF_8);
    byte[] unknownSchema = {0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3};

    // When
    events.sendBytes(Topics.CAMPAIGN_METRICS, "key", garbage);
    events.sendBytes(Topics.CAMPAIGN_METRICS, "key", unknownSchema);
    events.send(Topics.CAMPAIGN_METRICS, "key", metrics("after-garbage", "Shoes"));

    // Then
    diagnosis("after-garbage", 1);
    var letters =
        events.awaitBytes(
            Topics.deadLetters(Topics.CAMPAIGN_METRICS),
            2,
            record -> !Events.header(record, "deserialization-failure-reason").isEmpty(),
            LIMIT);
    assertThat(letters).extracting(ConsumerRecord::value).contains(garbage, unknownSchema);
    assertThat(letters)
        .allSatisfy(
            letter ->
                assertThat(Events.header(letter, "dead-letter-topic")).endsWith("metrics.v1"));
  }

  private List<ConsumerRecord<String, Diagnosis>> diagnosis(String correlationId, int count) {
    return events.await(
        Topics.DIAGNOSES,
        count,
        record -> record.value().getContext().getCorrelationId().equals(correlationId),
        LIMIT);
  }

  private ConsumerRecord<String, byte[]> only(String topic, String key) {
    return events.awaitBytes(topic, 1, record -> key.equals(record.key()), LIMIT).getFirst();
  }

  private List<Diagnosis> allDiagnoses(String correlationId, String last) {
    return events
        .<Diagnosis>awaitUntil(
            Topics.DIAGNOSES,
            record -> record.value().getContext().getCorrelationId().equals(last),
            LIMIT)
        .stream()
        .map(ConsumerRecord::value)
        .filter(diagnosis -> diagnosis.getContext().getCorrelationId().equals(correlationId))
        .toList();
  }

  private List<AgentStep> steps(String correlationId, int count) {
    return events
        .<AgentStep>await(
            Topics.AGENT_STEPS,
            count,
            // The application of these tests has a second agent, which reports too.
            record ->
                record.value().getContext().getCorrelationId().equals(correlationId)
                    && record.value().getAgent() == io.adwright.contracts.event.Agent.ANALYST,
            LIMIT)
        .stream()
        .map(ConsumerRecord::value)
        .toList();
  }

  private static CampaignMetrics metrics(String correlationId, String name) {
    return Echo.metrics(correlationId, name);
  }
}
