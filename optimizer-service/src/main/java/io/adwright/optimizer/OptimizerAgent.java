package io.adwright.optimizer;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Strategy;
import io.adwright.kit.step.Step;
import io.adwright.kit.step.StepRunner;
import io.adwright.optimizer.gate.Optimizer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** Reads strategies, acts on them behind the rules, writes what was done. */
@ApplicationScoped
public class OptimizerAgent {
  /** Below {@code throttled.unprocessed-record-max-age.ms}, past which the service is unwell. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final StepRunner runner;
  private final Step<Strategy, Execution> execute;

  OptimizerAgent(StepRunner runner, Optimizer optimizer, DecisionMeters decisions, Clock clock) {
    this.runner = runner;
    var patient = new UntilKnown(optimizer::execute, clock, PATIENCE, PAUSE);
    this.execute =
        Step.of(
                Agent.OPTIMIZER,
                Optimizer.VERSION,
                Strategy::getContext,
                strategy -> strategy.getDiagnosis().getCampaign(),
                (strategy, context) -> decisions.counted(patient.execute(strategy, context)))
            .acting();
  }

  @Incoming("strategies")
  @Outgoing("executions")
  @Blocking(value = "platform", ordered = false)
  public @Nullable Message<Execution> onStrategy(Message<Strategy> message) {
    return runner.run(execute, message);
  }
}
