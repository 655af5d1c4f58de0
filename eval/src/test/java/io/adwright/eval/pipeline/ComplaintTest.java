package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintTest {
  private final StepLog log = new StepLog(2);

  @Test
  void agentThatStandsStillIsNamedWithARunAndItsLog() {
    // Given two runs that wait for the memory
    finish(0, Agent.ANALYST);
    finish(1, Agent.ANALYST);

    // When
    String complaint = complaint();

    // Then
    assertThat(complaint)
        .isEqualTo(
            "MEMORY has not finished 2, for example run-0; see ./adwright logs memory-service.");
  }

  @Test
  void bothBranchesAreNamedWhenBothStandStill() {
    // Given
    List.of(Agent.ANALYST, Agent.MEMORY, Agent.STRATEGIST)
        .forEach(
            agent -> {
              finish(0, agent);
              finish(1, agent);
            });

    // When
    String complaint = complaint();

    // Then
    assertThat(complaint).contains("COPYWRITER has not", "OPTIMIZER has not");
  }

  @Test
  void gatewayIsBlamedWhenAllAgentsAreDone() {
    // Given
    for (Station station : Station.values()) {
      finish(0, Agent.valueOf(station.name()));
      finish(1, Agent.valueOf(station.name()));
    }

    // When
    String complaint = complaint();

    // Then
    assertThat(complaint).contains("gateway's stream does not show it", "./adwright logs gateway");
  }

  @Test
  void failedStepTellsItsReason() {
    // Given
    log.add(0, Steps.failed("run-0", Agent.ANALYST, "IllegalArgumentException", "no windows"));

    // When
    String complaint = complaint();

    // Then
    assertThat(complaint)
        .contains("1 steps failed, the first in ANALYST with IllegalArgumentException: no windows");
  }

  private String complaint() {
    return Complaint.about(log, run -> "run-" + run);
  }

  private void finish(int run, Agent agent) {
    log.add(run, Steps.finished("run-" + run, agent, Instant.EPOCH, 10));
  }
}
