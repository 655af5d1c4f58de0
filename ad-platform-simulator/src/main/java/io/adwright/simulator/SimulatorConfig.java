package io.adwright.simulator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of the simulator, under {@code adwright.simulator}. An unknown key stops the start. */
@ConfigMapping(prefix = "adwright.simulator")
public interface SimulatorConfig {

  /**
   * Where the journal is kept, created if it is missing. It is the whole state: remove it to start
   * with no campaigns. Two running simulators cannot share it.
   */
  @WithDefault(".adwright/simulator")
  Path dataDirectory();

  /**
   * Whether {@code /api/v1/faults} may order the platform to misbehave. For tests only; while it is
   * false, the path does not exist.
   */
  @WithDefault("false")
  boolean faultsEnabled();
}
