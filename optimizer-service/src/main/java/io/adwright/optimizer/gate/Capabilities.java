package io.adwright.optimizer.gate;

import io.adwright.contracts.event.ActionKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform can do with a campaign, so that nobody has to know platforms by name.
 *
 * @param platform the platform's name, for people
 * @param kinds the actions that it carries out
 * @param validateOnly whether it checks a change without making it
 * @param idempotencyKeys whether it recognises an action by its id; if not, an unanswered change is
 *     settled by reading back
 * @param sharedBudgets whether a budget can serve several campaigns, so that changing it touches
 *     others
 * @param unit what the platform counts money in
 * @param budgetStepMicros a daily budget is a multiple of this, above zero
 * @param changesPerHour how many changes an hour it takes of one budget; null if it has no such
 *     limit
 * @param overDelivery how much more than the daily budget it may spend
 * @param observeOnly why nothing may be changed here; null if it may
 */
public record Capabilities(
    String platform,
    Set<ActionKind> kinds,
    boolean validateOnly,
    boolean idempotencyKeys,
    boolean sharedBudgets,
    AmountUnit unit,
    long budgetStepMicros,
    @Nullable Integer changesPerHour,
    OverDelivery overDelivery,
    @Nullable String observeOnly) {
  /** Changes of budget and status, which every platform here knows. */
  public static final Set<ActionKind> BUDGET_AND_STATUS =
      Set.of(ActionKind.SET_DAILY_BUDGET, ActionKind.PAUSE, ActionKind.RESUME);

  public Capabilities {
    kinds = Set.copyOf(kinds);
    if (budgetStepMicros < 1) {
      throw new IllegalArgumentException(
          "budgetStepMicros is %d; a step is at least one micro".formatted(budgetStepMicros));
    }
    if (changesPerHour != null && changesPerHour < 1) {
      throw new IllegalArgumentException(
          "changesPerHour is %d; leave it out where there is no limit".formatted(changesPerHour));
    }
  }

  /** What a platform counts money in. */
  public enum AmountUnit {
    /** Millionths of the currency's main unit. */
    MICROS,
    /** The smallest unit that the platform lets people pay in, for example cents or yen. */
    MINOR_UNITS
  }

  /**
   * The most that a platform may spend of a daily budget.
   *
   * @param dayPercent on one day, in percent of the daily budget, at least 100
   * @param monthPercent in a calendar month, in percent of the daily budget, at least 100
   */
  public record OverDelivery(int dayPercent, int monthPercent) {
    /** Never more than the budget of a day, nor 31 of them in a month. */
    public static final OverDelivery NONE = new OverDelivery(100, 3_100);

    /**
     * Twice on a day, 30.4 times in a month.
     *
     * @see <a href="https://support.google.com/google-ads/answer/10486536">About average daily
     *     budgets</a>
     */
    public static final OverDelivery GOOGLE = new OverDelivery(200, 3_040);

    /**
     * 1.75 times on a day, 35 times in a month. The API's documentation says 1.25 times on a day
     * and seven times in a calendar week, of which a month touches five at most; Meta's help for
     * advertisers has since spoken of 1.75 times, and the larger figure counts here.
     *
     * @see <a href="https://developers.facebook.com/docs/marketing-api/adset/budget-limits">Ad set
     *     budget</a>
     */
    public static final OverDelivery META = new OverDelivery(175, 3_500);

    public OverDelivery {
      if (dayPercent < 100 || monthPercent < 100) {
        throw new IllegalArgumentException(
            "over-delivery of %d %% a day and %d %% a month; both are at least 100"
                .formatted(dayPercent, monthPercent));
      }
    }
  }
}
