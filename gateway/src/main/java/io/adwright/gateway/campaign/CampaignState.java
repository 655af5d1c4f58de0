package io.adwright.gateway.campaign;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Execution;
import io.adwright.gateway.trace.TraceEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it was seen last. Immutable, and a fold: of each kind of event the newest holds, in
 * whatever order they come.
 */
public final class CampaignState {
  private final CampaignRef ref;
  private final MetricHistory history;
  private final @Nullable Snapshot snapshot;
  private final @Nullable Diagnosed diagnosed;
  private final @Nullable Acted acted;

  private CampaignState(
      CampaignRef ref,
      MetricHistory history,
      @Nullable Snapshot snapshot,
      @Nullable Diagnosed diagnosed,
      @Nullable Acted acted) {
    this.ref = ref;
    this.history = history;
    this.snapshot = snapshot;
    this.diagnosed = diagnosed;
    this.acted = acted;
  }

  static CampaignState of(CampaignRef ref) {
    return new CampaignState(ref, MetricHistory.EMPTY, null, null, null);
  }

  /** Returns this and {@code event}; this if it is older than what is known. */
  CampaignState with(TraceEvent event) {
    return switch (event) {
      case TraceEvent.MetricsSeen(var metrics) -> with(metrics);
      case TraceEvent.DiagnosisSeen(var diagnosis) -> with(diagnosis);
      case TraceEvent.ExecutionSeen(var execution) -> with(execution);
      case TraceEvent.Step _, TraceEvent.RecallSeen _, TraceEvent.StrategySeen _ -> this;
      case TraceEvent.CopySeen _, TraceEvent.OutcomeSeen _ -> this;
    };
  }

  /** Which campaign. */
  public CampaignRef ref() {
    return ref;
  }

  /** Untrusted text; empty until a snapshot or a diagnosis was seen. */
  public Optional<String> name() {
    return Optional.ofNullable(snapshot)
        .map(Snapshot::name)
        .or(() -> diagnosed().map(Diagnosed::name));
  }

  /** The newest snapshot, with its windows. */
  public Optional<CampaignMetrics> metrics() {
    return Optional.ofNullable(snapshot).map(Snapshot::read);
  }

  /** The windows of all snapshots that this process saw. */
  public MetricHistory history() {
    return history;
  }

  /** The newest diagnosis. */
  public Optional<Diagnosed> diagnosed() {
    return Optional.ofNullable(diagnosed);
  }

  /** The newest execution. */
  public Optional<Acted> acted() {
    return Optional.ofNullable(acted);
  }

  /** When something was seen of it last. */
  public Instant updatedAt() {
    return Stream.of(
            Optional.ofNullable(snapshot).map(Snapshot::at),
            diagnosed().map(Diagnosed::at),
            acted().map(Acted::at))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private CampaignState with(CampaignMetrics metrics) {
    Snapshot next = Snapshot.of(metrics);
    boolean isOlder = snapshot != null && Snapshot.AGE.compare(next, snapshot) <= 0;
    return new CampaignState(
        ref, history.with(metrics), isOlder ? snapshot : next, diagnosed, acted);
  }

  private CampaignState with(Diagnosis diagnosis) {
    EventContext context = diagnosis.getContext();
    boolean isOlder = diagnosed != null && !isNewer(context, diagnosed.at(), diagnosed.eventId());
    return isOlder
        ? this
        : new CampaignState(ref, history, snapshot, Diagnosed.of(diagnosis), acted);
  }

  private CampaignState with(Execution execution) {
    EventContext context = execution.getContext();
    boolean isOlder = acted != null && !isNewer(context, acted.at(), acted.eventId());
    return isOlder
        ? this
        : new CampaignState(ref, history, snapshot, diagnosed, Acted.of(execution));
  }

  private static boolean isNewer(EventContext context, Instant at, String eventId) {
    int byTime = context.getOccurredAt().compareTo(at);
    return byTime > 0 || (byTime == 0 && context.getEventId().compareTo(eventId) > 0);
  }

  /** A snapshot as its Avro bytes, which take a fifth of what its objects would. */
  private record Snapshot(long revision, Instant at, String name, java.nio.ByteBuffer bytes) {
    static final Comparator<Snapshot> AGE =
        Comparator.comparingLong(Snapshot::revision).thenComparing(Snapshot::at);

    static Snapshot of(CampaignMetrics metrics) {
      try {
        return new Snapshot(
            metrics.getRevision(),
            metrics.getContext().getOccurredAt(),
            metrics.getCampaign().getName(),
            metrics.toByteBuffer());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    CampaignMetrics read() {
      try {
        return CampaignMetrics.fromByteBuffer(bytes.duplicate());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
