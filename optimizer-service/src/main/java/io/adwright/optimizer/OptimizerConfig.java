package io.adwright.optimizer;

import io.adwright.optimizer.gate.GatePolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the optimizer. */
@ConfigMapping(prefix = "adwright.optimizer")
public interface OptimizerConfig {

  /** How far one action may move a daily budget, percent of the platform's current one, 1..20. */
  @WithDefault("20")
  int maxStepPercent();

  /** The bundled ad platform. */
  Simulator simulator();

  /** Where the bundled ad platform is, and how it is spoken to. */
  interface Simulator {

    /** Base address, without a slash at the end. */
    @WithDefault("http://127.0.0.1:8090")
    URI url();

    /** Limit of every call until its last byte. */
    @WithDefault("2S")
    Duration timeout();

    /** Sets up campaigns that the simulator does not know, as the metrics describe them. */
    @WithDefault("false")
    boolean adoptCampaigns();
  }

  /** Returns the policy that these settings make; a setting out of range stops the start. */
  default GatePolicy policy() {
    return new GatePolicy(maxStepPercent());
  }
}
