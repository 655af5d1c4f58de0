package io.adwright.strategist;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.kit.step.Step;
import io.adwright.kit.step.StepRunner;
import io.adwright.llm.Llm;
import io.adwright.strategist.llm.ChooseStrategy;
import io.adwright.strategist.plan.Planner;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** Reads recalls, writes strategies. */
@ApplicationScoped
public class StrategistAgent {
  private final StepRunner runner;
  private final Step<Recall, Strategy> plan;

  StrategistAgent(StepRunner runner, StrategistConfig config, Llm llm) {
    this.runner = runner;
    this.plan =
        Step.of(
                Agent.STRATEGIST,
                Planner.VERSION,
                Recall::getContext,
                recall -> recall.getDiagnosis().getCampaign(),
                new Planner(config.policy())::plan)
            .under(config.policy()::toString)
            .improvedBy(llm.improver(new ChooseStrategy()))
            .carrying(
                (strategy, recall) ->
                    Strategy.newBuilder(strategy).setDiagnosis(recall.getDiagnosis()).build());
  }

  @Incoming("recalls")
  @Outgoing("strategies")
  @Blocking(value = "llm", ordered = false)
  public @Nullable Message<Strategy> onRecall(Message<Recall> message) {
    return runner.run(plan, message);
  }
}
