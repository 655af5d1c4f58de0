package io.adwright.optimizer.gate;

import io.adwright.contracts.event.AutonomyMode;
import io.adwright.optimizer.control.Switchboard;
import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.CurrencyAmounts;
import io.adwright.optimizer.ledger.InMemoryLedger;
import io.adwright.optimizer.ledger.Ledger;
import java.util.Map;
import java.util.function.Supplier;

/** Optimizers with the standard limits, on which nobody has ordered anything. */
public final class Optimizers {
  private Optimizers() {}

  /** With a ledger of its own. */
  public static Optimizer on(AdPlatform platform) {
    return on(platform, new InMemoryLedger());
  }

  public static Optimizer on(AdPlatform platform, Ledger ledger) {
    return with(
        GatePolicy.standard(), platform, ledger, AutonomyMode.AUTONOMOUS, Switchboard::empty);
  }

  /** With a cap of an account's day, in main units of every currency with cents. */
  public static Optimizer on(AdPlatform platform, Ledger ledger, long accountDay) {
    SpendLimits standard = SpendLimits.standard();
    var limits =
        new SpendLimits(
            new Caps(
                20,
                new CurrencyAmounts(Map.of(), accountDay * 100),
                new CurrencyAmounts(Map.of(), accountDay * 100_000)),
            standard.askAbove(),
            standard.coolDown(),
            standard.afterConflict(),
            standard.planExpiry(),
            standard.approvalExpiry());
    return with(
        GatePolicy.standard().with(limits),
        platform,
        ledger,
        AutonomyMode.AUTONOMOUS,
        Switchboard::empty);
  }

  public static Optimizer with(
      GatePolicy policy,
      AdPlatform platform,
      Ledger ledger,
      AutonomyMode mode,
      Supplier<Switchboard> switches) {
    return new Optimizer(
        () -> new Gate(policy),
        new Orders(switches, campaign -> mode),
        platform,
        ledger,
        new DecisionText());
  }
}
