package io.adwright.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Execution;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.FakePlatform;
import io.adwright.optimizer.gate.Optimizers;
import io.adwright.optimizer.gate.Plans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class DecisionMetersTest {
  private static final long FIFTY = 50_000_000;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aDecisionIsCountedByWhatItIsAndWhatBecameOfIt() {
    // Given
    var budget = Money.ofMicros(FIFTY, "USD");
    var platform =
        new FakePlatform(new CampaignState(budget.currency(), budget, DeliveryStatus.ACTIVE, "r1"));
    Execution execution =
        Optimizers.on(platform)
            .execute(Plans.plan(Plans.setDailyBudget(FIFTY, 60_000_000)), Plans.CONTEXT);

    // When
    Execution counted = new DecisionMeters(meters).counted(execution);

    // Then
    assertThat(counted).isSameAs(execution);
    assertThat(
            meters
                .get("adwright.decisions")
                .tags(
                    "action", "set_daily_budget",
                    "exposure", "raises",
                    "verdict", "allow",
                    "status", "confirmed")
                .counter()
                .count())
        .isEqualTo(1);
  }
}
