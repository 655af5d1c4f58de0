package io.adwright.kit.step;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Diagnosis;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** A second agent behind the first: passes on what it read. */
@ApplicationScoped
public class EchoMemory {
  private final StepRunner runner;
  private final Step<Diagnosis, Diagnosis> pass =
      Step.of(
          Agent.MEMORY,
          "echo-1",
          Diagnosis::getContext,
          Diagnosis::getCampaign,
          (diagnosis, context) -> Diagnosis.newBuilder(diagnosis).setContext(context).build());

  EchoMemory(StepRunner runner) {
    this.runner = runner;
  }

  @Incoming("diagnoses-in")
  @Outgoing("recalls")
  @Blocking
  public @Nullable Message<Diagnosis> onDiagnosis(Message<Diagnosis> message) {
    return runner.run(pass, message);
  }
}
