package io.adwright.gateway.rest;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.Events;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Plays the pipeline: publishes what agents would. */
final class Pipeline {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Events events;

  Pipeline(Events events) {
    this.events = events;
  }

  void publish(List<? extends TraceEvent> run) {
    run.forEach(this::publish);
  }

  void publish(TraceEvent event) {
    switch (event) {
      case TraceEvent.Step(var step) ->
          events.send(Topics.AGENT_STEPS, step.getContext().getCorrelationId(), step);
      case TraceEvent.MetricsSeen(var metrics) -> send(Topics.CAMPAIGN_METRICS, event, metrics);
      case TraceEvent.DiagnosisSeen(var diagnosis) -> send(Topics.DIAGNOSES, event, diagnosis);
      case TraceEvent.RecallSeen(var recall) -> send(Topics.RECALLS, event, recall);
      case TraceEvent.StrategySeen(var strategy) -> send(Topics.STRATEGIES, event, strategy);
      case TraceEvent.CopySeen(var copy) -> send(Topics.AD_COPY, event, copy);
      case TraceEvent.ExecutionSeen(var execution) -> send(Topics.EXECUTIONS, event, execution);
    }
  }

  /** Reads a run from the beginning of the topics, topic by topic, as a new process would. */
  void replay(Consumer<TraceEvent> reader, String correlationId) {
    read(Topics.EXECUTIONS, 1, correlationId, Execution::getContext)
        .forEach(record -> reader.accept(new TraceEvent.ExecutionSeen(record)));
    read(Topics.AGENT_STEPS, 10, correlationId, AgentStep::getContext)
        .forEach(record -> reader.accept(new TraceEvent.Step(record)));
    read(Topics.AD_COPY, 1, correlationId, AdCopy::getContext)
        .forEach(record -> reader.accept(new TraceEvent.CopySeen(record)));
    read(Topics.STRATEGIES, 1, correlationId, Strategy::getContext)
        .forEach(record -> reader.accept(new TraceEvent.StrategySeen(record)));
    read(Topics.RECALLS, 1, correlationId, Recall::getContext)
        .forEach(record -> reader.accept(new TraceEvent.RecallSeen(record)));
    read(Topics.DIAGNOSES, 1, correlationId, Diagnosis::getContext)
        .forEach(record -> reader.accept(new TraceEvent.DiagnosisSeen(record)));
    read(Topics.CAMPAIGN_METRICS, 1, correlationId, CampaignMetrics::getContext)
        .forEach(record -> reader.accept(new TraceEvent.MetricsSeen(record)));
  }

  private <T extends SpecificRecord> List<T> read(
      String topic, int count, String correlationId, Function<T, EventContext> context) {
    List<ConsumerRecord<String, T>> records =
        events.await(
            topic,
            count,
            record -> context.apply(record.value()).getCorrelationId().equals(correlationId),
            LIMIT);
    return records.stream().map(ConsumerRecord::value).toList();
  }

  private void send(String topic, TraceEvent event, SpecificRecord record) {
    events.send(topic, CampaignKeys.of(event.campaign()), record);
  }
}
