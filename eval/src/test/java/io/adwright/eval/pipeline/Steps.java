package io.adwright.eval.pipeline;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.StepPhase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reports of agents, as they stand on {@code agent-steps}. */
public final class Steps {
  private Steps() {}

  /** Returns the report of a step that began at {@code startedAt} and took {@code micros}. */
  public static AgentStep finished(String run, Agent agent, Instant startedAt, long micros) {
    Instant began = startedAt.truncatedTo(ChronoUnit.MICROS);
    return step(run, agent, StepPhase.FINISHED, began)
        .setFinishedAt(began.plus(micros, ChronoUnit.MICROS))
        .setDurationMicros(micros)
        .build();
  }

  static AgentStep started(String run, Agent agent) {
    return step(run, agent, StepPhase.STARTED, Instant.EPOCH).build();
  }

  static AgentStep failed(String run, Agent agent, String code, String message) {
    return step(run, agent, StepPhase.FAILED, Instant.EPOCH)
        .setErrorCode(code)
        .setErrorMessage(message)
        .build();
  }

  private static AgentStep.Builder step(
      String run, Agent agent, StepPhase phase, Instant startedAt) {
    return AgentStep.newBuilder()
        .setContext(
            EventContext.newBuilder()
                .setEventId(run + agent + phase)
                .setCorrelationId(run)
                .setOccurredAt(startedAt)
                .build())
        .setStepId(run + agent)
        .setAgent(agent)
        .setPhase(phase)
        .setCampaign(
            CampaignRef.newBuilder()
                .setTenantId("bench")
                .setPlatform(Platform.META)
                .setAccountId("account")
                .setCampaignId(run)
                .build())
        .setStartedAt(startedAt)
        .setInstance("test");
  }
}
