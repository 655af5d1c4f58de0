package io.adwright.deploy.declared;

import io.adwright.analyst.AnalystConfig;
import io.adwright.copywriter.CopywriterConfig;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.security.AuthConfig;
import io.adwright.kit.stop.StopConfig;
import io.adwright.llm.config.LlmConfig;
import io.adwright.memory.MemoryConfig;
import io.adwright.optimizer.OptimizerConfig;
import io.adwright.simulator.SimulatorConfig;
import io.adwright.strategist.StrategistConfig;
import java.util.List;
import java.util.Optional;

/** The services there are. */
public final class Services {
  private static final List<String> AGENT = List.of("agent-kit");
  private static final List<String> WITH_MODEL = List.of("agent-kit", "llm-kit");

  public static final Service GATEWAY =
      new Service("gateway", List.of(GatewayConfig.class, AuthConfig.class), List.of());
  public static final Service ANALYST =
      new Service(
          "analyst-service",
          List.of(AnalystConfig.class, LlmConfig.class, StopConfig.class),
          WITH_MODEL);
  public static final Service MEMORY =
      new Service("memory-service", List.of(MemoryConfig.class, StopConfig.class), AGENT);
  public static final Service STRATEGIST =
      new Service(
          "strategist-service",
          List.of(StrategistConfig.class, LlmConfig.class, StopConfig.class),
          WITH_MODEL);
  public static final Service COPYWRITER =
      new Service(
          "copywriter-service",
          List.of(CopywriterConfig.class, LlmConfig.class, StopConfig.class),
          WITH_MODEL);
  public static final Service OPTIMIZER =
      new Service("optimizer-service", List.of(OptimizerConfig.class, StopConfig.class), AGENT);
  public static final Service SIMULATOR =
      new Service("ad-platform-simulator", List.of(SimulatorConfig.class), List.of());

  /** Those that speak to the broker. */
  public static final List<Service> ON_KAFKA =
      List.of(GATEWAY, ANALYST, MEMORY, STRATEGIST, COPYWRITER, OPTIMIZER);

  public static final List<Service> ALL =
      List.of(GATEWAY, ANALYST, MEMORY, STRATEGIST, COPYWRITER, OPTIMIZER, SIMULATOR);

  private Services() {}

  public static Optional<Service> named(String name) {
    return ALL.stream().filter(service -> service.name().equals(name)).findFirst();
  }
}
