package io.adwright.analyst;

import io.adwright.analyst.diagnosis.Diagnostician;
import io.adwright.analyst.llm.ExplainDiagnosis;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.kit.step.Step;
import io.adwright.kit.step.StepRunner;
import io.adwright.llm.Llm;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** Reads campaign metrics, writes diagnoses. */
@ApplicationScoped
public class AnalystAgent {
  private final StepRunner runner;
  private final Step<CampaignMetrics, Diagnosis> diagnose;

  AnalystAgent(StepRunner runner, AnalystConfig config, Llm llm) {
    this.runner = runner;
    this.diagnose =
        Step.of(
                Agent.ANALYST,
                Diagnostician.VERSION,
                CampaignMetrics::getContext,
                CampaignMetrics::getCampaign,
                new Diagnostician(config.policy())::diagnose)
            .under(config.policy()::toString)
            .improvedBy(llm.improver(new ExplainDiagnosis()));
  }

  @Incoming("campaign-metrics")
  @Outgoing("diagnoses")
  @Blocking(value = "llm", ordered = false)
  public @Nullable Message<Diagnosis> onMetrics(Message<CampaignMetrics> message) {
    return runner.run(diagnose, message);
  }
}
