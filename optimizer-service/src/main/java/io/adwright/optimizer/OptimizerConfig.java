package io.adwright.optimizer;

import io.adwright.contracts.event.AutonomyMode;
import io.adwright.optimizer.gate.CoolDown;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.gate.Policies;
import io.adwright.optimizer.gate.SpendLimits;
import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.CurrencyAmounts;
import io.adwright.optimizer.outcome.ConfirmedActions;
import io.adwright.optimizer.outcome.ConfirmedActions.TimeOf;
import io.adwright.optimizer.outcome.ObservationWindows;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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

  /**
   * Mode of accounts for which none was ordered: OBSERVE, APPROVE or AUTONOMOUS. Without it, the
   * bundled simulator is AUTONOMOUS and every other platform OBSERVE.
   */
  Optional<AutonomyMode> mode();

  /** How much, how often and how long. */
  LimitSettings limits();

  /** The record of what is done with money. */
  LedgerSettings ledger();

  /** The bundled ad platform. */
  Simulator simulator();

  /**
   * The platforms that campaigns run on, by a name of your choice. Where none is configured, the
   * bundled simulator takes all campaigns.
   */
  Map<String, PlatformSettings> platforms();

  /** How much, how often and how long. Amounts that are not set depend on the platform. */
  interface LimitSettings {

    /** How far a campaign's daily budget may be raised in one day, percent, 0..100. */
    @WithDefault("20")
    int campaignDayPercent();

    /**
     * What raises may add to an account's worst day, main units by currency code, for example
     * {@code account-day.USD=5000}.
     */
    Map<String, BigDecimal> accountDay();

    /**
     * The same for every other currency, in its smallest unit: 1,000,000 is 10,000.00 USD or
     * 1,000,000 JPY. Without it 1,000,000, and a thousand times that where all campaigns run on the
     * bundled simulator.
     */
    OptionalLong accountDayMinorUnits();

    /** What raises may add to a tenant's worst month, main units by currency code. */
    Map<String, BigDecimal> portfolioMonth();

    /** The same for every other currency, in its smallest unit; ten times the account's day. */
    OptionalLong portfolioMonthMinorUnits();

    /** Addition to a worst day above which a person is asked, main units by currency code. */
    Map<String, BigDecimal> askAbove();

    /**
     * The same for every other currency, in its smallest unit. Without it 50,000, and no limit
     * where all campaigns run on the bundled simulator.
     */
    OptionalLong askAboveMinorUnits();

    /** How long it is left alone after a person was faster. */
    @WithDefault("P1D")
    Duration afterConflict();

    /** How old a plan may be when it is carried out. */
    @WithDefault("P1D")
    Duration planExpiry();

    /** How long a person may think; no answer is a no. */
    @WithDefault("P1D")
    Duration approvalExpiry();

    /** Whether two different persons must agree. */
    @WithDefault("false")
    boolean fourEyes();
  }

  /** The record of what is done with money. */
  interface LedgerSettings {

    /** Time between two looks for what is unsettled. */
    @WithDefault("5S")
    Duration interval();
  }

  /** How the optimizer judges its own actions. */
  OutcomeSettings outcomes();

  /** How the optimizer judges its own actions. */
  interface OutcomeSettings {

    /**
     * Days that a change of budget, a pause or a resumption is observed, 3..28. The campaign is not
     * raised meanwhile.
     */
    @WithDefault("7")
    int budgetDays();

    /** Days that new ads are observed, 3..28. The campaign is not raised meanwhile. */
    @WithDefault("14")
    int creativeDays();

    /** Days that a change of bids is observed, 3..28. The campaign is not raised meanwhile. */
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

  /** Returns what is observed and for how long; a setting out of range stops the start. */
  default ConfirmedActions observed() {
    return new ConfirmedActions(
        new ObservationWindows(
            outcomes().budgetDays(), outcomes().creativeDays(), outcomes().bidDays()),
        simulator().judgeDataAge() ? TimeOf.PLATFORM : TimeOf.METRICS);
  }

  /** Returns the limits that these settings make; a setting out of range stops the start. */
  default GatePolicy gatePolicy() {
    Optional<Duration> age =
        simulator().judgeDataAge() || actsOnRealPlatforms()
            ? Optional.of(maxDataAge())
            : Optional.empty();
    return new GatePolicy(maxStepPercent(), age, Policies.none(), spendLimits());
  }

  /** A change is left alone for as long as it is observed. */
  private CoolDown coolDown() {
    return new CoolDown(
        Duration.ofDays(outcomes().budgetDays()),
        Duration.ofDays(outcomes().creativeDays()),
        Duration.ofDays(outcomes().bidDays()));
  }

  private boolean actsOnRealPlatforms() {
    return !platforms().isEmpty();
  }

  private SpendLimits spendLimits() {
    LimitSettings limits = limits();
    long day =
        limits.accountDayMinorUnits().orElse(actsOnRealPlatforms() ? 1_000_000 : 1_000_000_000);
    long askAbove =
        limits.askAboveMinorUnits().orElse(actsOnRealPlatforms() ? 50_000 : Long.MAX_VALUE);
    return new SpendLimits(
        new Caps(
            limits.campaignDayPercent(),
            new CurrencyAmounts(limits.accountDay(), day),
            new CurrencyAmounts(
                limits.portfolioMonth(),
                limits.portfolioMonthMinorUnits().orElse(Math.multiplyExact(day, 10)))),
        new CurrencyAmounts(limits.askAbove(), askAbove),
        coolDown(),
        limits.afterConflict(),
        limits.planExpiry(),
        limits.approvalExpiry());
  }
}
