package io.adwright.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.ingest.ImportState.Phase;
import io.adwright.gateway.trace.SampleRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ImportLedger} promises; each implementation's test extends this. */
public abstract class ImportLedgerContract {
  private ImportLedger ledger = emptyLedger();

  /** Returns a new, empty ledger. */
  protected abstract ImportLedger emptyLedger();

  /** Lets time go by in which nobody writes. */
  protected abstract void pass(Duration time);

  @BeforeEach
  void startEmpty() {
    ledger = emptyLedger();
  }

  @Test
  void everythingWorksWhenEmpty() {
    // Given an empty ledger

    // When
    boolean known = ledger.update("try-1", begun("imp-1", "acme", 0));

    // Then
    assertThat(known).isFalse();
    assertThat(ledger.find("acme", "imp-1")).isEmpty();
    assertThat(ledger.latest(null, 10)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadInFull() {
    // Given
    ImportState begun = begun("imp-1", "acme", 0);
    ImportState far = publishing("imp-1");
    ImportState over = far.ended(Phase.FAILED, SampleRun.NOON.plusSeconds(60), "no broker");
    ledger.enter("try-1", begun);
    ledger.update("try-1", far);
    Optional<ImportState> goingOn = ledger.find("acme", "imp-1");

    // When
    boolean known = ledger.update("try-1", over);

    // Then
    assertThat(known).isTrue();
    assertThat(goingOn).contains(far);
    assertThat(ledger.find("acme", "imp-1")).contains(over);
  }

  @Test
  void theAttemptThatWasEnteredLastStandsForTheImport() {
    // Given: by the clock of its replica the second one is even older
    ledger.enter("try-1", begun("imp-1", "acme", 5));
    ImportState second = begun("imp-1", "acme", 0).rows(1, 1, 0);
    ledger.enter("try-2", second);

    // When
    boolean known = ledger.update("try-1", begun("imp-1", "acme", 5).rows(900, 900, 0));

    // Then
    assertThat(known).isFalse();
    assertThat(ledger.latest("acme", 10)).containsExactly(second);
  }

  @Test
  void aTenantSeesItsOwnAloneNewestFirst() {
    // Given
    ImportState first = begun("imp-1", "acme", 0);
    ImportState second = begun("imp-2", "acme", 1);
    ImportState third = begun("imp-3", "acme", 2);
    ImportState foreign = begun("imp-4", "globex", 3);
    List.of(second, first, foreign, third).forEach(state -> ledger.enter("try", state));

    // When
    List<ImportState> own = ledger.latest("acme", 2);

    // Then
    assertThat(own).containsExactly(third, second);
    assertThat(ledger.latest(null, 10)).containsExactly(foreign, third, second, first);
    assertThat(ledger.find("acme", "imp-4")).isEmpty();
    assertThat(ledger.find(null, "imp-4")).contains(foreign);
  }

  @Test
  void tenantsWithTheSameIdDoNotDisturbEachOther() {
    // Given
    ImportState own = publishing("imp-1");
    ledger.enter("try-1", own);
    ledger.enter("try-1", begun("imp-1", "globex", 0));

    // When
    ledger.update("try-1", begun("imp-1", "globex", 0).received(1));

    // Then
    assertThat(ledger.find("acme", "imp-1")).contains(own);
  }

  @Test
  void anImportThatFellSilentWasInterruptedWithWhatItHadPublished() {
    // Given
    ledger.enter("try-1", publishing("imp-1"));

    // When
    pass(ImportLedger.SILENCE.plusSeconds(1));

    // Then
    assertThat(ledger.find("acme", "imp-1").orElseThrow())
        .isEqualTo(ledger.latest("acme", 1).getFirst())
        .satisfies(
            state -> {
              assertThat(state.phase()).isEqualTo(Phase.INTERRUPTED);
              assertThat(state.published()).isEqualTo(4);
              assertThat(state.endedAt()).isNotNull();
              assertThat(state.problem()).contains("no sign of life", "Idempotency-Key");
            });
  }

  @Test
  void aSignOfLifeTakesTheInterruptionBack() {
    // Given
    ImportState state = begun("imp-1", "acme", 0);
    ledger.enter("try-1", state);
    pass(ImportLedger.SILENCE.plusSeconds(1));

    // When
    ledger.update("try-1", state);

    // Then
    pass(ImportLedger.SILENCE.minusSeconds(5));
    assertThat(ledger.find("acme", "imp-1")).contains(state);
  }

  @Test
  void whatEndedStaysAsItEnded() {
    // Given
    ImportState over = begun("imp-1", "acme", 0).ended(Phase.DONE, SampleRun.NOON, null);
    ledger.enter("try-1", over);

    // When
    pass(ImportLedger.SILENCE.multipliedBy(100));

    // Then
    assertThat(ledger.find("acme", "imp-1")).contains(over);
  }

  /** Returns an import of which 4 of 9 campaigns are out. */
  protected static ImportState publishing(String importId) {
    return begun(importId, "acme", 0).received(4_000).rows(30, 20, 10).publishing(9, 4);
  }

  /** Returns an import whose file was unusable. */
  protected static ImportState refused(String importId, String why) {
    return begun(importId, "acme", 0).ended(Phase.REFUSED, SampleRun.NOON, why);
  }

  /** Returns an import that just began. */
  protected static ImportState begun(String importId, String tenantId, int second) {
    return ImportState.begun(importId, tenantId, "jo", SampleRun.NOON.plusSeconds(second));
  }
}
