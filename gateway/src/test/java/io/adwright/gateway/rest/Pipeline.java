package io.adwright.gateway.rest;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.TokenChunk;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.TraceEvent;
import io.adwright.teststack.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

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
      case TraceEvent.OutcomeSeen(var outcome) -> send(Topics.OUTCOMES, event, outcome);
    }
  }

  void publish(TokenChunk chunk) {
    events.send(Topics.AGENT_STREAM, chunk.getContext().getCorrelationId(), chunk);
  }

  /** Reads a run from the beginning of the topics, topic by topic, as a new process would. */
  void replay(Consumer<TraceEvent> reader, SampleRun run) {
    read(Topics.EXECUTIONS, run, 1, Execution.class, TraceEvent.ExecutionSeen::new, reader);
    read(Topics.AGENT_STEPS, run, 10, AgentStep.class, TraceEvent.Step::new, reader);
    read(Topics.AD_COPY, run, 1, AdCopy.class, TraceEvent.CopySeen::new, reader);
    read(Topics.STRATEGIES, run, 1, Strategy.class, TraceEvent.StrategySeen::new, reader);
    read(Topics.RECALLS, run, 1, Recall.class, TraceEvent.RecallSeen::new, reader);
    read(Topics.DIAGNOSES, run, 1, Diagnosis.class, TraceEvent.DiagnosisSeen::new, reader);
    read(
        Topics.CAMPAIGN_METRICS,
        run,
        1,
        CampaignMetrics.class,
        TraceEvent.MetricsSeen::new,
        reader);
  }

  // By key and from the bytes: other tests leave garbage on the topics.
  private <T extends SpecificRecordBase> void read(
      String topic,
      SampleRun run,
      int count,
      Class<T> type,
      Function<T, TraceEvent> event,
      Consumer<TraceEvent> reader) {
    Set<String> keys = Set.of(run.correlationId(), CampaignKeys.of(run.ref()));
    events.awaitBytes(topic, count, record -> keys.contains(record.key()), LIMIT).stream()
        .map(record -> event.apply(decode(record.value(), type)))
        .forEach(reader);
  }

  /** Magic byte, four bytes of schema id, Avro. */
  private static <T extends SpecificRecordBase> T decode(byte[] framed, Class<T> type) {
    var reader = new SpecificDatumReader<>(type);
    var avro = DecoderFactory.get().binaryDecoder(framed, 5, framed.length - 5, null);
    try {
      return reader.read(null, avro);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(String topic, TraceEvent event, SpecificRecord record) {
    events.send(topic, CampaignKeys.of(event.campaign()), record);
  }
}
