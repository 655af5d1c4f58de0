package io.adwright.strategist.plan;

/**
 * How conversions answer to spend: {@code conversions ~ spend^elasticity}, with diminishing
 * returns.
 *
 * <p>An assumption with a range, to be replaced by curves fitted to the campaign. Its middle agrees
 * with the one public account with figures that was found: spend grew eightfold while the cost per
 * conversion rose by 80 %, an elasticity of 0.72 (saxifrage.xyz, "Diminishing returns", 2020).
 *
 * @param low the most saturated campaign to reckon with, above 0
 * @param mid between {@code low} and {@code high}
 * @param high the least saturated one, at most 1
 */
public record BudgetResponse(double low, double mid, double high) {
  public static final BudgetResponse DEFAULTS = new BudgetResponse(0.6, 0.75, 0.9);

  public BudgetResponse {
    if (!(low > 0 && low <= mid && mid <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "elasticities are %s, %s, %s; need 0 < low <= mid <= high <= 1"
              .formatted(low, mid, high));
    }
  }
}
