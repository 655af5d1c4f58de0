package io.adwright.optimizer;

import io.adwright.contracts.event.AutonomyMode;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.DecisionText;
import io.adwright.optimizer.gate.Desk;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Optimizer;
import io.adwright.optimizer.gate.Orders;
import io.adwright.optimizer.ledger.Ledger;
import io.adwright.optimizer.ledger.postgres.PostgresLedger;
import io.adwright.optimizer.platform.Platforms;
import io.adwright.optimizer.platform.SimulatorPlatform;
import io.adwright.optimizer.policy.PolicyCompiler;
import io.adwright.optimizer.policy.PolicyFiles;
import io.adwright.optimizer.policy.PolicyStore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

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
  Ledger ledger(AgroalDataSource database) {
    return new PostgresLedger(database);
  }

  @Produces
  @Singleton
  Orders orders(OptimizerConfig config, AdPlatform platform, ControlsReader controls) {
    return new Orders(
        controls::current,
        campaign ->
            config
                .mode()
                .orElse(
                    platform.of(campaign) instanceof SimulatorPlatform
                        ? AutonomyMode.AUTONOMOUS
                        : AutonomyMode.OBSERVE));
  }

  @Produces
  @Singleton
  Supplier<Gate> gates(OptimizerConfig config, PolicyStore policies) {
    GatePolicy limits = config.gatePolicy();
    return () -> new Gate(limits.with(policies.current()));
  }

  @Produces
  @Singleton
  Optimizer optimizer(Supplier<Gate> gates, Orders orders, AdPlatform platform, Ledger ledger) {
    return new Optimizer(gates, orders, platform, ledger, new DecisionText());
  }

  @Produces
  @Singleton
  Desk desk(
      OptimizerConfig config,
      Supplier<Gate> gates,
      Orders orders,
      AdPlatform platform,
      Ledger ledger) {
    return new Desk(
        gates, orders, platform, ledger, new DecisionText(), config.limits().fourEyes());
  }

  void close(@Disposes Platforms platforms) {
    platforms.close();
  }
}
