package io.adwright.gateway.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The imports: those that go on here as they are this moment, all others as the {@link
 * ImportLedger} knows them. Once a second, and at its end, each import here is written to it. What
 * became of their campaigns is told by the traces.
 */
@ApplicationScoped
public class ImportBook {
  /** What the ledger, being away, did not get; the oldest is given up. */
  private static final int MOST_UNWRITTEN = 1_000;

  private static final Comparator<ImportState> NEWEST_FIRST =
      Comparator.comparing(ImportState::startedAt).reversed();

  private final ImportLedger ledger;
  private final CorrelationIds ids;
  private final Clock clock;
  private final Queue<ImportJob> here = new ConcurrentLinkedQueue<>();

  ImportBook(ImportLedger ledger, CorrelationIds ids, Clock clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
    var _ = timer.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
  }

  /** Notes that a file comes in. */
  public ImportJob begin(String importId, String tenantId, String caller) {
    var state = ImportState.begun(importId, tenantId, caller, clock.instant());
    var job = new ImportJob(ids.next(), state, ledger, clock);
    here.add(job);
    if (here.size() > MOST_UNWRITTEN) {
      here.poll();
    }
    return job;
  }

  /** Tells the ledger how far the imports of this process are. */
  void write() {
    here.forEach(ImportJob::write);
    here.removeIf(ImportJob::isClosed);
  }

  /**
   * Returns an import of a tenant, or of any for null; empty if it is not known.
   *
   * @throws io.adwright.gateway.trace.StoreUnavailable if the ledger is away
   */
  public Optional<ImportState> find(@Nullable String tenantId, String importId) {
    return here(tenantId)
        .filter(state -> state.importId().equals(importId))
        .findFirst()
        .or(() -> ledger.find(tenantId, importId));
  }

  /**
   * Returns the imports of a tenant, or of all for null, newest first.
   *
   * @throws io.adwright.gateway.trace.StoreUnavailable if the ledger is away
   */
  public List<ImportState> latest(@Nullable String tenantId, int most) {
    // In this order: what ends in between is in the ledger before it is gone from here.
    List<ImportState> known = new ArrayList<>(here(tenantId).toList());
    known.addAll(ledger.latest(tenantId, most));
    List<ImportState> latest = new ArrayList<>();
    for (ImportState state : known) {
      if (latest.stream().noneMatch(state::isOfSameImport)) {
        latest.add(state);
      }
    }
    return latest.stream().sorted(NEWEST_FIRST).limit(most).toList();
  }

  private Stream<ImportState> here(@Nullable String tenantId) {
    return here.stream()
        .filter(job -> !job.isClosed())
        .map(ImportJob::state)
        .filter(state -> tenantId == null || tenantId.equals(state.tenantId()))
        .sorted(NEWEST_FIRST);
  }
}
