package io.adwright.optimizer.gate;

import io.adwright.optimizer.ledger.Caps;
import io.adwright.optimizer.ledger.CurrencyAmounts;
import java.time.Duration;
import java.util.Map;

/**
 * How much, how often and how long, beyond the size of one step.
 *
 * @param caps what raises may add in a period
 * @param askAbove worst-case addition to a day from which on a person is asked; what fits no amount
 *     is never asked
 * @param coolDown how long a campaign is left alone after a change, unless exposure is reduced
 * @param afterConflict how long it is left alone after a person was faster
 * @param planExpiry how old a plan may be when it is carried out
 * @param approvalExpiry how long a person may think; no answer is a no
 */
public record SpendLimits(
    Caps caps,
    CurrencyAmounts askAbove,
    CoolDown coolDown,
    Duration afterConflict,
    Duration planExpiry,
    Duration approvalExpiry) {
  public SpendLimits {
    if (afterConflict.isNegative()) {
      throw new IllegalArgumentException(
          "after-conflict is %s; it is not below zero".formatted(afterConflict));
    }
    if (!planExpiry.isPositive() || !approvalExpiry.isPositive()) {
      throw new IllegalArgumentException(
          "plan-expiry is %s and approval-expiry %s; set both above zero"
              .formatted(planExpiry, approvalExpiry));
    }
  }

  /**
   * Returns the limits that hold where nothing else is said: a fifth of a budget a day, 10,000.00
   * of a currency with cents for an account's worst day, ten times that for a tenant's worst month,
   * and a person for what may add more than 500.00 to a day.
   */
  public static SpendLimits standard() {
    return new SpendLimits(
        new Caps(
            20,
            new CurrencyAmounts(Map.of(), 1_000_000),
            new CurrencyAmounts(Map.of(), 10_000_000)),
        new CurrencyAmounts(Map.of(), 50_000),
        CoolDown.standard(),
        Duration.ofDays(1),
        Duration.ofDays(1),
        Duration.ofDays(1));
  }
}
