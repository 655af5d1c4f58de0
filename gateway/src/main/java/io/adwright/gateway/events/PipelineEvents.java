package io.adwright.gateway.events;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.gateway.trace.TraceEvent;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Tells which records are events of a run. */
final class PipelineEvents {
  private PipelineEvents() {}

  /** Returns what {@code value} is to its run; empty if it belongs to none. */
  static Optional<TraceEvent> of(SpecificRecord value) {
    return Optional.ofNullable(orNull(value));
  }

  private static @Nullable TraceEvent orNull(SpecificRecord value) {
    return switch (value) {
      case AgentStep step -> new TraceEvent.Step(step);
      case CampaignMetrics metrics -> new TraceEvent.MetricsSeen(metrics);
      case Diagnosis diagnosis -> new TraceEvent.DiagnosisSeen(diagnosis);
      case Recall recall -> new TraceEvent.RecallSeen(recall);
      case Strategy strategy -> new TraceEvent.StrategySeen(strategy);
      case AdCopy copy -> new TraceEvent.CopySeen(copy);
      case Execution execution -> new TraceEvent.ExecutionSeen(execution);
      case Outcome outcome -> new TraceEvent.OutcomeSeen(outcome);
      default -> null;
    };
  }
}
