package io.adwright.copywriter;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Strategy;
import io.adwright.copywriter.copy.AdWriter;
import io.adwright.copywriter.llm.WriteAds;
import io.adwright.kit.step.Step;
import io.adwright.kit.step.StepRunner;
import io.adwright.llm.Llm;
import io.smallrye.reactive.messaging.annotations.Blocking;
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

  CopywriterAgent(StepRunner runner, CopywriterConfig config, Llm llm) {
    this.runner = runner;
    this.write =
        Step.of(
                Agent.COPYWRITER,
                AdWriter.VERSION,
                Strategy::getContext,
                strategy -> strategy.getDiagnosis().getCampaign(),
                new AdWriter(config.voice())::write)
            .under(config.voice()::toString)
            .improvedBy(llm.improver(new WriteAds(config.voice())));
  }

  @Incoming("strategies")
  @Outgoing("ad-copy")
  @Blocking(value = "llm", ordered = false)
  public @Nullable Message<AdCopy> onStrategy(Message<Strategy> message) {
    return runner.run(write, message);
  }
}
