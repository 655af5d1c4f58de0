package io.adwright.optimizer;

import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Policies;
import io.adwright.optimizer.outcome.ConfirmedActions;
import io.adwright.optimizer.outcome.ConfirmedActions.TimeOf;
import io.adwright.optimizer.outcome.ObservationWindows;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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

  /** How the optimizer judges its own actions. */
  OutcomeSettings outcomes();

  /** How the optimizer judges its own actions. */
  interface OutcomeSettings {

    /** Days that a change of budget, a pause or a resumption is observed, 3..28. */
    @WithDefault("7")
    int budgetDays();

    /** Days that new ads are observed, 3..28. */
    @WithDefault("14")
    int creativeDays();

    /** Days that a change of bids is observed, 3..28. */
    @WithDefault("21")
    int bidDays();

    /** Time between two looks at what can be judged. */
    @WithDefault("5S")
    Duration interval();
  }

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

  /** Returns what is observed and for how long; a setting out of range stops the start. */
  default ConfirmedActions observed() {
    return new ConfirmedActions(
        new ObservationWindows(
            outcomes().budgetDays(), outcomes().creativeDays(), outcomes().bidDays()),
        simulator().judgeDataAge() ? TimeOf.PLATFORM : TimeOf.METRICS);
  }

  /** Returns the limits that these settings make; a setting out of range stops the start. */
  default GatePolicy limits() {
    Optional<Duration> age =
        simulator().judgeDataAge() ? Optional.of(maxDataAge()) : Optional.empty();
    return new GatePolicy(maxStepPercent(), age, Policies.none());
  }
}
