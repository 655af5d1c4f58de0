package io.adwright.gateway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentImportsTest extends ImportLedgerContract {
  private MovableClock clock = new MovableClock();

  @Override
  protected ImportLedger emptyLedger() {
    clock = new MovableClock();
    return new RecentImports(clock);
  }

  @Override
  protected void pass(Duration time) {
    clock.advance(time);
  }

  @Test
  void theOldestIsForgottenWhenThereAreTooMany() {
    // Given
    ImportLedger ledger = emptyLedger();

    // When
    IntStream.range(0, 1_001).forEach(n -> ledger.enter("try", begun("imp-" + n, "acme", n)));

    // Then
    assertThat(ledger.latest("acme", 2_000)).hasSize(1_000);
    assertThat(ledger.find("acme", "imp-0")).isEmpty();
    assertThat(ledger.find("acme", "imp-1")).isPresent();
  }
}
