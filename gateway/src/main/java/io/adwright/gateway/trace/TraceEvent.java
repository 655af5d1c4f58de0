package io.adwright.gateway.trace;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;

/** One thing seen of a run: the snapshot that set it off, what an agent said, or what it made. */
public sealed interface TraceEvent {

  /** Identity of the event and of its run. */
  EventContext context();

  /** The campaign that the run is about. */
  CampaignRef campaign();

  /** An agent began, finished or failed a step. */
  record Step(AgentStep step) implements TraceEvent {
    @Override
    public EventContext context() {
      return step.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return step.getCampaign();
    }
  }

  /** The snapshot was published. */
  record MetricsSeen(CampaignMetrics metrics) implements TraceEvent {
    @Override
    public EventContext context() {
      return metrics.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return metrics.getCampaign().getRef();
    }
  }

  /** The analyst's output. */
  record DiagnosisSeen(Diagnosis diagnosis) implements TraceEvent {
    @Override
    public EventContext context() {
      return diagnosis.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return diagnosis.getCampaign().getRef();
    }
  }

  /** The memory's output. */
  record RecallSeen(Recall recall) implements TraceEvent {
    @Override
    public EventContext context() {
      return recall.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return recall.getDiagnosis().getCampaign().getRef();
    }
  }

  /** The strategist's output. */
  record StrategySeen(Strategy strategy) implements TraceEvent {
    @Override
    public EventContext context() {
      return strategy.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return strategy.getDiagnosis().getCampaign().getRef();
    }
  }

  /** The copywriter's output. */
  record CopySeen(AdCopy copy) implements TraceEvent {
    @Override
    public EventContext context() {
      return copy.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return copy.getCampaign();
    }
  }

  /** The optimizer's output. */
  record ExecutionSeen(Execution execution) implements TraceEvent {
    @Override
    public EventContext context() {
      return execution.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return execution.getCampaign();
    }
  }

  /** What an action of the run really did, judged days later. */
  record OutcomeSeen(Outcome outcome) implements TraceEvent {
    @Override
    public EventContext context() {
      return outcome.getContext();
    }

    @Override
    public CampaignRef campaign() {
      return outcome.getCampaign().getRef();
    }
  }
}
