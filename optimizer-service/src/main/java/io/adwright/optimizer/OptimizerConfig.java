package io.adwright.optimizer;

import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Policies;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the optimizer. */
@ConfigMapping(prefix = "adwright.optimizer")
public interface OptimizerConfig {

  /** How far one action may move a daily budget, percent of the platform's current one, 1..20. */
  @WithDefault("20")
  int maxStepPercent();

  /** How old data may be that a raise is decided on, above zero and at most 48 hours. */
  @WithDefault("48H")
  Duration maxDataAge();

  /** What operators decide about actions. */
  PolicySettings policies();

  /** The bundled ad platform. */
  Simulator simulator();

  /**
   * The platforms that campaigns run on, by a name of your choice. Where none is configured, the
   * bundled simulator takes all campaigns.
   */
  Map<String, PlatformSettings> platforms();

  /** Where policies come from. */
  interface PolicySettings {

    /**
     * Directory of {@code *.yaml} files; without it, the pack that ships with Adwright is alone.
     */
    Optional<Path> directory();

    /** Time between two looks at the directory. */
    @WithDefault("2S")
    Duration interval();
  }

  /** Where the bundled ad platform is, and how it is spoken to. */
  interface Simulator {

    /** Base address, without a slash at the end. */
    @WithDefault("http://127.0.0.1:8090")
    URI url();

    /** Limit of every call until its last byte. */
    @WithDefault("2S")
    Duration timeout();

    /**
     * Takes the campaigns that no platform is configured for. If not set, it does so where no
     * platform is configured at all; otherwise such campaigns are observed only.
     */
    Optional<Boolean> standsIn();

    /** Sets up campaigns that the simulator does not know, as the metrics describe them. */
    @WithDefault("false")
    boolean adoptCampaigns();

    /**
     * Judges the age of data by this machine's clock. By default the simulator lives in the time of
     * its data: an imported file may be of any year, and nothing real can be lost.
     */
    @WithDefault("false")
    boolean judgeDataAge();
  }

  /** Returns the limits that these settings make; a setting out of range stops the start. */
  default GatePolicy limits() {
    Optional<Duration> age =
        simulator().judgeDataAge() ? Optional.of(maxDataAge()) : Optional.empty();
    return new GatePolicy(maxStepPercent(), age, Policies.none());
  }
}
