package io.adwright.optimizer.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.optimizer.ledger.postgres.LedgerFigures.CapUse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerFiguresTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private final TestDatabase database = new TestDatabase();
  private final LedgerFigures figures = new LedgerFigures(database.source());

  @Test
  void anEmptyLedgerHasNothingOpenAndNothingUsed() throws Exception {
    // When
    var found = figures.read(NOW);

    // Then
    assertThat(found).isEqualTo(LedgerFigures.Figures.UNKNOWN);
  }

  @Test
  void openActionsAreCountedAndTheOldestWithoutAResultIsKnown() throws Exception {
    // Given
    action("a", "PLANNED", "2026-11-20T00:00:00Z");
    action("b", "UNKNOWN", "2026-11-27T09:00:00Z");
    action("c", "UNKNOWN", "2026-11-27T09:30:00Z");
    action("d", "DISPATCHED", "2026-11-27T08:00:00Z");
    action("e", "CONFIRMED", "2026-11-01T00:00:00Z");

    // When
    var found = figures.read(NOW);

    // Then
    assertThat(found.open("PLANNED")).isEqualTo(1);
    assertThat(found.open("UNKNOWN")).isEqualTo(2);
    assertThat(found.oldestUnsettled()).contains(Instant.parse("2026-11-27T08:00:00Z"));
  }

  @Test
  void capsOfCurrentPeriodsAreAddedUpAndTheMostUsedOneIsKnown() throws Exception {
    // Given
    usage("account-day:t/META/a:EUR:2026-11-27", 10, 20, 100);
    usage("account-day:t/META/b:EUR:2026-11-26", 0, 90, 100);
    usage("account-day:t/META/a:JPY:2026-11-27", 5, 0, 0);
    usage("account-day:t/META/a:EUR:2026-11-20", 100, 0, 100);
    usage("campaign-day:t/META/a/c:2026-11-27", 100, 0, 100);
    usage("portfolio-month:t:EUR:2026-11", 0, 50, 1000);

    // When
    var found = figures.read(NOW);

    // Then
    assertThat(found.caps())
        .containsExactly(
            new CapUse("account-day", "EUR", 120, 0.9),
            new CapUse("account-day", "JPY", 5, 0),
            new CapUse("portfolio-month", "EUR", 50, 0.05));
  }

  private void usage(String scope, long reserved, long committed, long cap) throws Exception {
    database.execute(
        "insert into usage values ('%s', %d, %d, %d)".formatted(scope, reserved, committed, cap));
  }

  private void action(String id, String state, String at) throws Exception {
    database.execute(
        ("insert into action (action_id, account_key, campaign_key, plan_id, correlation_id, state,"
                + " state_at, reckoned_at, currency, proposed, effective, base_revision, campaign,"
                + " scopes, claims, caps) values ('%s', 'a', 'c', 'p', 'r', '%s', '%s', '%s',"
                + " 'EUR', '', '', 'r1', '', '{}', '{}', '{}')")
            .formatted(id, state, at, at));
  }
}
