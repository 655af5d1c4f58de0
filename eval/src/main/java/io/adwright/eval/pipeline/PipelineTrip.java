package io.adwright.eval.pipeline;

import io.adwright.contracts.event.AgentStep;
import io.adwright.eval.load.Arrivals;
import io.adwright.eval.load.Latencies;
import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.load.Trip;
import io.adwright.eval.stack.FirstFailure;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Campaigns on their way through the agents, and what was seen of them. */
public final class PipelineTrip implements Trip {
  private final List<ProducerRecord<String, byte[]>> records;
  private final Producer<String, byte[]> producer;
  private final FirstFailure failure;
  private final IntFunction<String> correlationId;
  private final Finish finish;
  private final Arrivals traces;
  private final Arrivals agents;
  private final StepLog log;

  PipelineTrip(
      List<ProducerRecord<String, byte[]>> records,
      Producer<String, byte[]> producer,
      FirstFailure failure,
      IntFunction<String> correlationId,
      Finish finish) {
    this.records = List.copyOf(records);
    this.producer = producer;
    this.failure = failure;
    this.correlationId = correlationId;
    this.finish = finish;
    this.traces = new Arrivals(records.size());
    this.agents = new Arrivals(records.size());
    this.log = new StepLog(records.size());
  }

  @Override
  public void send(int run) {
    var _ = producer.send(records.get(run), failure);
  }

  @Override
  public Arrivals arrivals() {
    return switch (finish) {
      case TRACE_COMPLETE -> traces;
      case AGENTS_FINISHED -> agents;
    };
  }

  @Override
  public String complaint() {
    String why = Complaint.about(log, correlationId);
    return failure.text().map(text -> why + " First failure of the bench: " + text).orElse(why);
  }

  /** Runs that the gateway showed as complete. */
  public Arrivals traces() {
    return traces;
  }

  /** Runs that all five agents reported as finished. */
  public Arrivals agents() {
    return agents;
  }

  /** Returns the latencies up to the last agent's report, whatever counts as the end. */
  public Latencies untilAgentsFinished(PhaseResult phase) {
    return Latencies.of(phase.phase().schedule(), phase.start().nanos(), agents);
  }

  /** Returns how many steps were answered by an earlier output. */
  public int fromCache() {
    return log.fromCache();
  }

  /** Returns where the time went. */
  public List<Leg> legs(PhaseResult phase) {
    return new Legs(phase, log, arrivals()).all();
  }

  void traceComplete(int run, long ticks) {
    traces.arrived(run, ticks);
  }

  void step(int run, AgentStep step, long ticks) {
    if (log.add(run, step)) {
      agents.arrived(run, ticks);
    }
  }
}
