package io.adwright.eval.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepLogTest {
  private final StepLog log = new StepLog(2);

  @Test
  void runIsFinishedWithItsFifthAgentInWhateverOrder() {
    // Given
    for (Agent agent : List.of(Agent.OPTIMIZER, Agent.MEMORY, Agent.ANALYST, Agent.STRATEGIST)) {
      assertThat(finish(0, agent)).isFalse();
    }

    // When
    boolean finished = finish(0, Agent.COPYWRITER);

    // Then
    assertThat(finished).isTrue();
    assertThat(log.finished(1, Station.COPYWRITER)).isEmpty();
  }

  @Test
  void repeatedReportDoesNotStandForAnotherAgent() {
    // Given four agents
    List.of(Agent.ANALYST, Agent.MEMORY, Agent.STRATEGIST, Agent.OPTIMIZER)
        .forEach(agent -> finish(0, agent));

    // When
    boolean finished = finish(0, Agent.ANALYST);

    // Then
    assertThat(finished).isFalse();
  }

  @Test
  void beginningIsNotAnEnd() {
    // Given
    var began = Steps.started("run", Agent.ANALYST);

    // When
    log.add(0, began);

    // Then
    assertThat(log.finished(0, Station.ANALYST)).isEmpty();
  }

  @Test
  void agentIsWaitedForOnlyWhenItsTurnHasCome() {
    // Given one run that the analyst has finished, and one that nobody has
    finish(0, Agent.ANALYST);

    // When
    List<Integer> memory = log.waitingFor(Station.MEMORY);

    // Then
    assertThat(memory).containsExactly(0);
    assertThat(log.waitingFor(Station.ANALYST)).containsExactly(1);
    assertThat(log.waitingFor(Station.STRATEGIST)).isEmpty();
  }

  @Test
  void reportOfSomebodyElseIsNoStation() {
    // Given a report of the gateway
    var foreign = Steps.finished("run", Agent.GATEWAY, Instant.EPOCH, 5);

    // When
    boolean finished = log.add(0, foreign);

    // Then
    assertThat(finished).isFalse();
    assertThat(log.waitingFor(Station.ANALYST)).containsExactly(0, 1);
  }

  private boolean finish(int run, Agent agent) {
    return log.add(run, Steps.finished("run-" + run, agent, Instant.EPOCH, 10));
  }
}
