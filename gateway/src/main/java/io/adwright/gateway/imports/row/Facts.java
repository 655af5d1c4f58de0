package io.adwright.gateway.imports.row;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a row says about its campaign besides numbers. Texts are untrusted and already tidy.
 *
 * @param states texts of the delivery state, as the platform words them
 * @param objective as the platform words it; empty when unknown
 * @param targetRoas conversion value per unit of spend, above zero
 * @param targetCpaMicros spend per conversion, above zero
 * @param totalBudgetMicros budget of the campaign's whole life
 * @param lostToBudget share of impressions that the budget was too small for, 0 to 1
 */
public record Facts(
    Currency currency,
    Optional<ZoneId> zone,
    Optional<String> name,
    List<String> states,
    Optional<String> objective,
    Optional<Double> targetRoas,
    Optional<Long> targetCpaMicros,
    Optional<Long> totalBudgetMicros,
    Optional<String> sharedBudget,
    Optional<String> budgetId,
    Optional<Double> lostToBudget,
    Optional<String> audience,
    Optional<String> vertical,
    Optional<Ad> ad,
    Optional<Instant> asOf,
    Optional<Long> revision) {

  /** The ad that a row is about; at least one part is known. */
  public record Ad(
      Optional<String> id,
      Optional<String> headline,
      Optional<String> description,
      Optional<String> finalUrl) {}
}
