package io.adwright.gateway.trace;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run, assembled from its events.
 *
 * <p>Immutable, and a fold: {@link #with} keeps of each step and of each part the one that takes
 * precedence under a total order, so that the same events give equal traces in every order, with
 * every repetition and every delay.
 */
public final class Trace {
  private static final int OVERHEAD_BYTES = 700;

  private final String correlationId;
  private final CampaignRef campaign;
  private final @Nullable String importId;
  private final Parts parts;
  private final Steps steps;
  private final Judgements judgements;
  private final boolean complete;

  private Trace(
      String correlationId,
      CampaignRef campaign,
      @Nullable String importId,
      Parts parts,
      Steps steps,
      Judgements judgements) {
    this.correlationId = correlationId;
    this.campaign = campaign;
    this.importId = importId;
    this.parts = parts;
    this.steps = steps;
    this.judgements = judgements;
    this.complete = new Progress(parts, steps).isComplete();
  }

  /** Returns the trace that a store kept in parts. */
  static Trace restored(
      String correlationId,
      CampaignRef campaign,
      @Nullable String importId,
      Parts parts,
      Steps steps,
      Judgements judgements) {
    return new Trace(correlationId, campaign, importId, parts, steps, judgements);
  }

  /** Returns the trace of {@code event} alone. */
  public static Trace of(TraceEvent event) {
    String correlationId = event.context().getCorrelationId();
    return new Trace(correlationId, event.campaign(), null, Parts.NONE, Steps.NONE, Judgements.NONE)
        .with(event);
  }

  /**
   * Returns this trace and {@code event}; an equal one if the event brings nothing new.
   *
   * @throws IllegalArgumentException if the event belongs to another run
   */
  public Trace with(TraceEvent event) {
    if (!event.context().getCorrelationId().equals(correlationId)) {
      throw new IllegalArgumentException(
          "event of run " + event.context().getCorrelationId() + " added to run " + correlationId);
    }
    Trace next =
        switch (event) {
          case TraceEvent.Step(var step) -> withStep(TraceStep.of(step));
          case TraceEvent.MetricsSeen(var metrics) -> withMetrics(metrics);
          case TraceEvent.DiagnosisSeen(var diagnosis) ->
              withPart(
                  PartKind.DIAGNOSIS,
                  event,
                  diagnosis::toByteBuffer,
                  names(diagnosis.getFindings(), Finding::getCode));
          case TraceEvent.RecallSeen(var recall) ->
              withPart(PartKind.RECALL, event, recall::toByteBuffer, List.of());
          case TraceEvent.StrategySeen(var strategy) ->
              withPart(PartKind.STRATEGY, event, strategy::toByteBuffer, List.of());
          case TraceEvent.CopySeen(var copy) ->
              withPart(PartKind.COPY, event, copy::toByteBuffer, List.of());
          case TraceEvent.ExecutionSeen(var execution) -> withExecution(execution);
          case TraceEvent.OutcomeSeen(var outcome) -> withOutcome(outcome);
        };
    return next.about(event.campaign());
  }

  /** The run. */
  public String correlationId() {
    return correlationId;
  }

  /** The campaign that the run is about. */
  public CampaignRef campaign() {
    return campaign;
  }

  /** The import that the snapshot came with; empty if it is not known, or came another way. */
  public Optional<String> importId() {
    return Optional.ofNullable(importId);
  }

  /** When the snapshot was published; if that is not known, the first thing known of the run. */
  public Instant startedAt() {
    return parts
        .occurredAt(PartKind.METRICS)
        .or(() -> instants(TraceStep::startedAt).min(naturalOrder()))
        .or(() -> judgements.instants().min(naturalOrder()))
        .orElseThrow();
  }

  /** When the last thing known of the run happened; what its actions led to is no part of it. */
  public Instant lastProgressAt() {
    return instants(TraceStep::lastSeenAt)
        .max(naturalOrder())
        .or(() -> judgements.instants().max(naturalOrder()))
        .orElseThrow();
  }

  /** From the start to the end of the last step, never below zero; empty while no step ended. */
  public Optional<Duration> duration() {
    return steps.byId().stream()
        .map(TraceStep::finishedAt)
        .filter(Objects::nonNull)
        .max(naturalOrder())
        .map(end -> Duration.between(startedAt(), end))
        .map(duration -> duration.isNegative() ? Duration.ZERO : duration);
  }

  /**
   * Returns how far the run has come.
   *
   * @param stalledBefore a run without progress since then is not waited for any longer
   */
  public TraceStatus status(Instant stalledBefore) {
    return complete
        ? new TraceStatus.Complete()
        : new Progress(parts, steps).status(lastProgressAt().isBefore(stalledBefore));
  }

  /** The steps in the order in which they began. */
  public List<TraceStep> steps() {
    return steps.byId().stream()
        .sorted(comparing(TraceStep::startedAt).thenComparing(TraceStep::agent))
        .toList();
  }

  Parts parts() {
    return parts;
  }

  Judgements judgements() {
    return judgements;
  }

  /** The steps, ascending by their ids. */
  List<TraceStep> stepsById() {
    return steps.byId();
  }

  /** Which state events of the run were seen. */
  public Set<PartKind> seen() {
    return parts.kinds();
  }

  /** What the state event of a kind can be found by: codes of findings, kinds of verdicts. */
  public List<String> tags(PartKind kind) {
    return parts.tags(kind);
  }

  /** The campaign as the run saw it; empty as long as neither snapshot nor diagnosis is here. */
  public Optional<CampaignProfile> profile() {
    return metrics()
        .map(CampaignMetrics::getCampaign)
        .or(() -> diagnosis().map(Diagnosis::getCampaign));
  }

  /** The snapshot that set off the run, without its windows. */
  public Optional<CampaignMetrics> metrics() {
    return parts.read(PartKind.METRICS, CampaignMetrics::fromByteBuffer);
  }

  public Optional<Diagnosis> diagnosis() {
    return parts.read(PartKind.DIAGNOSIS, Diagnosis::fromByteBuffer);
  }

  public Optional<Recall> recall() {
    return parts.read(PartKind.RECALL, Recall::fromByteBuffer);
  }

  public Optional<Strategy> strategy() {
    return parts.read(PartKind.STRATEGY, Strategy::fromByteBuffer);
  }

  public Optional<AdCopy> copy() {
    return parts.read(PartKind.COPY, AdCopy::fromByteBuffer);
  }

  /** What was decided; what waited for a person is shown as it was settled later, if it was. */
  public Optional<Execution> execution() {
    return parts
        .read(PartKind.EXECUTION, Execution::fromByteBuffer)
        .map(
            first ->
                parts
                    .read(PartKind.SETTLEMENT, Execution::fromByteBuffer)
                    .map(last -> Settlement.of(first, last))
                    .orElse(first));
  }

  /** What the run's actions really did, as far as it is judged, by action id. */
  public Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    judgements.byAction().forEach((action, judged) -> outcomes.put(action, judged.read()));
    return outcomes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Trace that
            && correlationId.equals(that.correlationId)
            && campaign.equals(that.campaign)
            && Objects.equals(importId, that.importId)
            && parts.equals(that.parts)
            && steps.equals(that.steps)
            && judgements.equals(that.judgements));
  }

  @Override
  public int hashCode() {
    return Objects.hash(correlationId, parts, steps, judgements);
  }

  @Override
  public String toString() {
    return "Trace["
        + correlationId
        + ", "
        + seen()
        + ", "
        + steps()
        + ", judged "
        + judgements.byAction().keySet()
        + "]";
  }

  /** Bytes on the heap, roughly. */
  int weight() {
    return OVERHEAD_BYTES + parts.weight() + steps.weight() + judgements.weight();
  }

  private Stream<Instant> instants(Function<TraceStep, Instant> ofStep) {
    return Stream.concat(parts.instants(), steps.byId().stream().map(ofStep));
  }

  private Trace withMetrics(CampaignMetrics metrics) {
    // The windows are most of a snapshot, and the analyst's numbers are what is shown of them.
    var slim =
        new CampaignMetrics(
            metrics.getContext(),
            metrics.getCampaign(),
            List.of(),
            metrics.getAsOf(),
            metrics.getRevision(),
            metrics.getSource());
    Parts next = parts.with(PartKind.METRICS, metrics.getContext(), slim::toByteBuffer, List.of());
    String reference = metrics.getSource().getReference().orElse(null);
    return next.equals(parts)
        ? this
        : new Trace(correlationId, campaign, reference, next, steps, judgements);
  }

  private static <T> List<String> names(List<T> parts, Function<T, Enum<?>> name) {
    return parts.stream().map(part -> name.apply(part).name()).distinct().toList();
  }

  private Trace withPart(PartKind kind, TraceEvent event, Part.Writer bytes, List<String> tags) {
    Parts next = parts.with(kind, event.context(), bytes, tags);
    return next.equals(parts) ? this : holding(next);
  }

  private Trace withExecution(Execution execution) {
    Parts next =
        parts.withExecution(
            execution.getContext(),
            execution::toByteBuffer,
            names(execution.getDecisions(), Decision::getVerdict));
    return next.equals(parts) ? this : holding(next);
  }

  private Trace withStep(TraceStep step) {
    Steps next = steps.with(step);
    return next.equals(steps)
        ? this
        : new Trace(correlationId, campaign, importId, parts, next, judgements);
  }

  private Trace withOutcome(Outcome outcome) {
    Judgements next = judgements.with(outcome);
    return next.equals(judgements)
        ? this
        : new Trace(correlationId, campaign, importId, parts, steps, next);
  }

  private Trace holding(Parts next) {
    return new Trace(correlationId, campaign, importId, next, steps, judgements);
  }

  /** Events of one run name one campaign; should they not, the least name holds. */
  private Trace about(CampaignRef other) {
    return campaign.compareTo(other) <= 0
        ? this
        : new Trace(correlationId, other, importId, parts, steps, judgements);
  }
}
