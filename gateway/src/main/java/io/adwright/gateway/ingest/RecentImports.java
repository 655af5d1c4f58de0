package io.adwright.gateway.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The imports of this process alone; past a thousand the oldest are forgotten. */
public final class RecentImports implements ImportLedger {
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<Name, Entry> entries = new LinkedHashMap<>();

  private record Name(String tenantId, String importId) {
    static Name of(ImportState state) {
      return new Name(state.tenantId(), state.importId());
    }
  }

  private record Entry(String attempt, ImportState state, Instant seenAt) {}

  /** Makes an empty ledger; {@code clock} tells which imports fell silent. */
  public RecentImports(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void enter(String attempt, ImportState state) {
    entries.remove(Name.of(state));
    entries.put(Name.of(state), new Entry(attempt, state, clock.instant()));
    if (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  @Override
  public synchronized boolean update(String attempt, ImportState state) {
    var next = new Entry(attempt, state, clock.instant());
    Entry now =
        entries.computeIfPresent(
            Name.of(state), (same, known) -> known.attempt().equals(attempt) ? next : known);
    return next.equals(now);
  }

  @Override
  public synchronized Optional<ImportState> find(@Nullable String tenantId, String importId) {
    return of(tenantId).filter(state -> state.importId().equals(importId)).findFirst();
  }

  @Override
  public synchronized List<ImportState> latest(@Nullable String tenantId, int most) {
    return of(tenantId)
        .sorted(Comparator.comparing(ImportState::startedAt).reversed())
        .limit(most)
        .toList();
  }

  private Stream<ImportState> of(@Nullable String tenantId) {
    Instant silent = clock.instant().minus(SILENCE);
    return entries.values().stream()
        .filter(entry -> tenantId == null || tenantId.equals(entry.state().tenantId()))
        .map(
            entry ->
                entry.seenAt().isBefore(silent)
                    ? entry.state().silentSince(entry.seenAt())
                    : entry.state());
  }
}
