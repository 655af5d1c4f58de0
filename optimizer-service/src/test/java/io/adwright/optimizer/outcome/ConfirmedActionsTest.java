package io.adwright.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.optimizer.outcome.ConfirmedActions.TimeOf;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfirmedActionsTest {
  private static final Set<ExecutionStatus> WITH_EFFECT =
      EnumSet.of(
          ExecutionStatus.CONFIRMED,
          ExecutionStatus.ALREADY_EXECUTED,
          ExecutionStatus.RECONCILED_APPLIED);

  private final ConfirmedActions actions =
      new ConfirmedActions(ObservationWindows.standard(), TimeOf.METRICS);

  @Test
  void onlyWhatHadAnEffectIsObserved() {
    for (ExecutionStatus status : ExecutionStatus.values()) {
      assertThat(actions.of(new OutcomeWorld(1).execution(status)))
          .as("%s", status)
          .hasSize(WITH_EFFECT.contains(status) ? 1 : 0);
    }
  }

  @Test
  void anObservationKnowsWhatTheOutcomeWillSay() {
    assertThat(actions.of(new OutcomeWorld(1).execution())).containsExactly(World.raise());
  }
}
