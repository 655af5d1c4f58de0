package io.adwright.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.optimizer.outcome.OutcomeWorld;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.adwright.teststack.Postgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(Postgres.class)
class OutcomesOverKafkaTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  Events events;

  @Test
  void aHarmfulActionIsFoundOutAndItsRollbackAskedFor() {
    // Given
    var world = new OutcomeWorld(0.4);
    Execution execution = world.execution();
    events.send(Topics.CAMPAIGN_METRICS, world.key(0), world.snapshot(0, 0));
    events.send(Topics.EXECUTIONS, world.key(0), execution);

    // When
    for (int campaign = 2; campaign >= 0; campaign--) {
      CampaignMetrics later = world.snapshot(campaign, 7);
      events.send(Topics.CAMPAIGN_METRICS, world.key(campaign), later);
    }

    // Then
    Outcome outcome =
        events
            .<Outcome>await(
                Topics.OUTCOMES, 1, it -> it.value().getVerdict() == OutcomeVerdict.WORSENED, LIMIT)
            .getFirst()
            .value();
    assertThat(outcome.getActionId()).isEqualTo(world.actionId());
    assertThat(outcome.getContext().getCorrelationId())
        .isEqualTo(execution.getContext().getCorrelationId());
    assertThat(outcome.getHeadline()).startsWith("Outcome: ROAS -").contains("90 % interval");
    Control control =
        events
            .<Control>await(
                Topics.CONTROLS, 1, it -> it.value().getKind() == ControlKind.ROLLBACK, LIMIT)
            .getFirst()
            .value();
    assertThat(control.getActionId()).contains(world.actionId());
    assertThat(outcome.getRollbackControlId()).contains(control.getControlId());
  }
}
