package io.adwright.optimizer;

import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.DecisionText;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.Optimizer;
import io.adwright.optimizer.platform.SimulatorPlatform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the optimizer together. */
@ApplicationScoped
class OptimizerBeans {

  @Produces
  @Singleton
  SimulatorPlatform platform(OptimizerConfig config, Clock clock) {
    var simulator = config.simulator();
    return new SimulatorPlatform(
        simulator.url(), simulator.timeout(), simulator.adoptCampaigns(), clock);
  }

  @Produces
  @Singleton
  Optimizer optimizer(OptimizerConfig config, AdPlatform platform) {
    return new Optimizer(new Gate(config.policy()), platform, new DecisionText());
  }

  void close(@Disposes SimulatorPlatform platform) {
    platform.close();
  }
}
