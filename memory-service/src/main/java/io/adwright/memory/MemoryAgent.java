package io.adwright.memory;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Recall;
import io.adwright.kit.step.Step;
import io.adwright.kit.step.StepRunner;
import io.adwright.memory.recall.Recaller;
import io.adwright.memory.topic.CatchUp;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** Reads diagnoses, writes what is remembered about such situations. */
@ApplicationScoped
public class MemoryAgent {
  private final StepRunner runner;
  private final Step<Diagnosis, Recall> recall;
  private final CatchUp catchUp;
  private final Duration patience;

  MemoryAgent(StepRunner runner, Recaller recaller, CatchUp catchUp, MemoryConfig config) {
    this.runner = runner;
    this.catchUp = catchUp;
    this.patience = config.startPatience();
    this.recall =
        Step.of(
                Agent.MEMORY,
                Recaller.VERSION,
                Diagnosis::getContext,
                Diagnosis::getCampaign,
                recaller::recall)
            .underInput(recaller::basis)
            .carrying(
                (recall, diagnosis) -> Recall.newBuilder(recall).setDiagnosis(diagnosis).build());
  }

  @Incoming("diagnoses")
  @Outgoing("recalls")
  @Blocking
  public @Nullable Message<Recall> onDiagnosis(Message<Diagnosis> message) {
    // Whoever answers before it has read what was learnt would answer that there is nothing.
    var _ = catchUp.await(patience);
    return runner.run(recall, message);
  }
}
