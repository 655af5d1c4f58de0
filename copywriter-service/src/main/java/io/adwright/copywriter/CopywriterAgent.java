package io.adwright.copywriter;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Strategy;
import io.adwright.copywriter.copy.AdWriter;
import io.adwright.kit.step.Step;
import io.adwright.kit.step.StepRunner;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** Reads strategies, writes ads where new ones would help. */
@ApplicationScoped
public class CopywriterAgent {
  private final StepRunner runner;
  private final Step<Strategy, AdCopy> write;

  CopywriterAgent(StepRunner runner, CopywriterConfig config) {
    this.runner = runner;
    this.write =
        Step.of(
                Agent.COPYWRITER,
                AdWriter.VERSION,
                Strategy::getContext,
                strategy -> strategy.getDiagnosis().getCampaign(),
                new AdWriter(config.voice())::write)
            .under(config.voice()::toString);
  }

  @Incoming("strategies")
  @Outgoing("ad-copy")
  @Blocking
  public @Nullable Message<AdCopy> onStrategy(Message<Strategy> message) {
    return runner.run(write, message);
  }
}
