package io.adwright.memory;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Recall;
import io.adwright.kit.step.Step;
import io.adwright.kit.step.StepRunner;
import io.adwright.memory.recall.LearningStore;
import io.adwright.memory.recall.Recaller;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** Reads diagnoses, writes what is remembered about such situations. */
@ApplicationScoped
public class MemoryAgent {
  private final StepRunner runner;
  private final Step<Diagnosis, Recall> recall;

  MemoryAgent(StepRunner runner, LearningStore learnings, MemoryConfig config) {
    this.runner = runner;
    this.recall =
        Step.of(
                Agent.MEMORY,
                Recaller.VERSION,
                Diagnosis::getContext,
                Diagnosis::getCampaign,
                new Recaller(learnings, config.policy())::recall)
            .under(() -> config.policy() + " " + learnings.version())
            .carrying(
                (recall, diagnosis) -> Recall.newBuilder(recall).setDiagnosis(diagnosis).build());
  }

  @Incoming("diagnoses")
  @Outgoing("recalls")
  @Blocking
  public @Nullable Message<Recall> onDiagnosis(Message<Diagnosis> message) {
    return runner.run(recall, message);
  }
}
