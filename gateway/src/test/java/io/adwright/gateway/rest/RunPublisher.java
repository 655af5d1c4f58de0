package io.adwright.gateway.rest;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.gateway.trace.TraceEvent;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what agents would, as fast as the broker takes it. */
final class RunPublisher implements AutoCloseable {
  private final KafkaProducer<String, SpecificRecord> producer;

  /**
   * Connects.
   *
   * @param stack the addresses that {@code KafkaStack} gives
   */
  RunPublisher(Map<String, String> stack) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", stack.get("kafka.bootstrap.servers"),
            "apicurio.registry.url", stack.get("ADWRIGHT_REGISTRY_URL"),
            "apicurio.registry.auto-register", "true",
            "apicurio.registry.auto-register.if-exists", "FIND_OR_CREATE_VERSION",
            "apicurio.registry.use-id", "contentId",
            "apicurio.registry.headers.enabled", "false",
            "apicurio.registry.dereference-schema", "true");
    var serializer = new AvroKafkaSerializer<SpecificRecord>();
    serializer.configure(settings, false);
    producer = new KafkaProducer<>(settings, new StringSerializer(), serializer);
  }

  void send(List<? extends TraceEvent> events) {
    events.forEach(this::send);
    producer.flush();
  }

  void send(TraceEvent event) {
    String key = CampaignKeys.of(event.campaign());
    ProducerRecord<String, SpecificRecord> record =
        switch (event) {
          case TraceEvent.Step(var it) ->
              new ProducerRecord<>(Topics.AGENT_STEPS, it.getContext().getCorrelationId(), it);
          case TraceEvent.MetricsSeen(var it) ->
              new ProducerRecord<>(Topics.CAMPAIGN_METRICS, key, it);
          case TraceEvent.DiagnosisSeen(var it) -> new ProducerRecord<>(Topics.DIAGNOSES, key, it);
          case TraceEvent.RecallSeen(var it) -> new ProducerRecord<>(Topics.RECALLS, key, it);
          case TraceEvent.StrategySeen(var it) -> new ProducerRecord<>(Topics.STRATEGIES, key, it);
          case TraceEvent.CopySeen(var it) -> new ProducerRecord<>(Topics.AD_COPY, key, it);
          case TraceEvent.ExecutionSeen(var it) -> new ProducerRecord<>(Topics.EXECUTIONS, key, it);
          case TraceEvent.OutcomeSeen(var it) -> new ProducerRecord<>(Topics.OUTCOMES, key, it);
        };
    var _ = producer.send(record);
  }

  @Override
  public void close() {
    producer.close();
  }
}
