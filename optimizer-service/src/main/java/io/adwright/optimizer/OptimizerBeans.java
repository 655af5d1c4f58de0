package io.adwright.optimizer;

import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.DecisionText;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Optimizer;
import io.adwright.optimizer.platform.Platforms;
import io.adwright.optimizer.platform.SimulatorPlatform;
import io.adwright.optimizer.policy.PolicyCompiler;
import io.adwright.optimizer.policy.PolicyFiles;
import io.adwright.optimizer.policy.PolicyStore;
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
  Platforms platforms(OptimizerConfig config, Clock clock) {
    var simulator = config.simulator();
    var bundled =
        new SimulatorPlatform(
            simulator.url(), simulator.timeout(), simulator.adoptCampaigns(), clock);
    return new PlatformFactory(bundled, System::getenv, clock)
        .create(config.platforms(), simulator.standsIn());
  }

  @Produces
  @Singleton
  PolicyStore policies(OptimizerConfig config) {
    return PolicyStore.open(new PolicyFiles(config.policies().directory()), new PolicyCompiler());
  }

  @Produces
  @Singleton
  Optimizer optimizer(OptimizerConfig config, PolicyStore policies, AdPlatform platform) {
    GatePolicy limits = config.limits();
    return new Optimizer(
        () -> new Gate(limits.with(policies.current())), platform, new DecisionText());
  }

  void close(@Disposes Platforms platforms) {
    platforms.close();
  }
}
