package io.adwright.kit.step;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** The smallest agent: says what it read, and refuses campaigns that are called "refused". */
@ApplicationScoped
public class EchoAgent {
  private final StepRunner runner;
  private final Step<CampaignMetrics, Diagnosis> echo = Echo.step(() -> 0);

  EchoAgent(StepRunner runner) {
    this.runner = runner;
  }

  @Incoming("campaign-metrics")
  @Outgoing("diagnoses")
  @Blocking
  public @Nullable Message<Diagnosis> onMetrics(Message<CampaignMetrics> message) {
    return runner.run(echo, message);
  }
}
