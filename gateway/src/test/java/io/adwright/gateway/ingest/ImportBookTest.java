package io.adwright.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.MovableClock;
import io.adwright.gateway.ingest.ImportState.Phase;
import io.adwright.gateway.trace.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two gateways, one ledger. */
class ImportBookTest {
  private final MovableClock clock = new MovableClock();
  private final Shared ledger = new Shared();
  private final AtomicInteger ids = new AtomicInteger();
  private final ImportBook here = book();
  private final ImportBook there = book();

  @Test
  void everyReplicaTellsHowFarAnImportIs() {
    // Given
    ImportJob job = here.begin("imp-1", "acme", "jo");
    job.published(4, 9);

    // When
    here.write();

    // Then
    assertThat(there.find("acme", "imp-1")).contains(job.state());
    assertThat(there.latest("acme", 10)).containsExactly(job.state());
    assertThat(there.find("globex", "imp-1")).isEmpty();
    assertThat(there.latest("globex", 10)).isEmpty();
    assertThat(here.find("globex", "imp-1")).isEmpty();
  }

  @Test
  void progressIsWrittenAsOftenAsItIsTimeAndNotForEachRow() {
    // Given
    ImportJob job = here.begin("imp-1", "acme", "jo");
    IntStream.range(0, 100_000).forEach(n -> job.rows(n, n, 0));

    // When
    here.write();

    // Then
    assertThat(ledger.writes).isEqualTo(1);
  }

  @Test
  void theEndIsToldAtOnceAndTheImportIsListedOnce() {
    // Given
    ImportJob job = here.begin("imp-1", "acme", "jo");
    here.write();

    // When
    job.done();

    // Then
    assertThat(there.find("acme", "imp-1").orElseThrow().phase()).isEqualTo(Phase.DONE);
    assertThat(here.latest("acme", 10)).containsExactly(job.state());
    assertThat(ledger.writes).isEqualTo(2);
  }

  @Test
  void anImportThatWaitsForItsBytesShowsThatItIsAlive() {
    // Given
    ImportJob job = here.begin("imp-1", "acme", "jo");
    here.write();
    clock.advance(ImportLedger.SILENCE.plusSeconds(1));
    assertThat(there.find("acme", "imp-1").orElseThrow().phase()).isEqualTo(Phase.INTERRUPTED);

    // When
    here.write();

    // Then
    assertThat(there.find("acme", "imp-1")).contains(job.state());
    assertThat(job.state().phase()).isEqualTo(Phase.RECEIVING);
  }

  @Test
  void aSecondAttemptElsewhereIsNotHiddenByTheFirst() {
    // Given
    here.begin("imp-1", "acme", "jo").published(8, 9);
    here.write();
    ImportJob second = there.begin("imp-1", "acme", "jo");
    there.write();

    // When
    here.write();

    // Then
    assertThat(here.find("acme", "imp-1")).contains(second.state());
    assertThat(here.latest("acme", 10)).containsExactly(second.state());
  }

  @Test
  void aLedgerThatWasAwayHearsTheEndOnceItIsBack() {
    // Given
    ledger.away = true;
    ImportJob job = here.begin("imp-1", "acme", "jo");
    here.write();
    job.failed("no broker");
    assertThat(here.find("acme", "imp-1")).contains(job.state());
    ledger.away = false;

    // When
    here.write();

    // Then
    assertThat(there.find("acme", "imp-1")).contains(job.state());
  }

  private ImportBook book() {
    return new ImportBook(ledger, () -> "try-" + ids.incrementAndGet(), clock);
  }

  /** A ledger that counts, and may be away. */
  private final class Shared implements ImportLedger {
    private final ImportLedger kept = new RecentImports(clock);
    private boolean away;
    private int writes;

    @Override
    public void enter(String attempt, ImportState state) {
      kept(true).enter(attempt, state);
    }

    @Override
    public boolean update(String attempt, ImportState state) {
      return kept(true).update(attempt, state);
    }

    @Override
    public Optional<ImportState> find(@Nullable String tenantId, String importId) {
      return kept(false).find(tenantId, importId);
    }

    @Override
    public List<ImportState> latest(@Nullable String tenantId, int most) {
      return kept(false).latest(tenantId, most);
    }

    private ImportLedger kept(boolean write) {
      if (away) {
        throw new StoreUnavailable("cut", new IllegalStateException());
      }
      writes += write ? 1 : 0;
      return kept;
    }
  }
}
