package io.adwright.gateway.api;

import io.adwright.gateway.policies.PoliciesInForce;
import io.adwright.gateway.policies.RuleActivity;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules that every action is judged by, and what they did lately. */
public record PolicyList(
    @Schema(description = "Of all policies together; null if the optimizer does not answer")
        @Nullable String version,
    @Schema(description = "Null if the optimizer does not answer") @Nullable LimitsView limits,
    @Schema(description = "In the order in which they are asked; empty if it does not answer")
        List<PolicyView> policies,
    @Schema(description = "Why newer policy files are not in force; empty if they are")
        List<String> problems,
    @Schema(description = "Every rule that was asked in the runs that were looked at, by its id")
        List<RuleActivityView> rules,
    @Schema(description = "How many of the latest runs were looked at") int runs,
    @Schema(description = "Why the policies are not shown; null if they are")
        @Nullable String degradedBecause) {

  /**
   * Returns what the optimizer says is in force, and what it did.
   *
   * @param tenantId only what concerns this tenant; null is all
   * @param runs how many were looked at
   */
  public static PolicyList of(
      PoliciesInForce known, @Nullable String tenantId, Map<String, RuleActivity> rules, int runs) {
    return new PolicyList(
        known.version(),
        LimitsView.of(known),
        known.policies().stream()
            .filter(policy -> policy.concerns(tenantId))
            .map(policy -> PolicyView.of(policy, tenantId, rules.get(policy.id())))
            .toList(),
        List.copyOf(known.problems()),
        views(rules),
        runs,
        null);
  }

  /** Returns what the rules did, where the optimizer does not say what they are. */
  public static PolicyList degraded(String why, Map<String, RuleActivity> rules, int runs) {
    return new PolicyList(null, null, List.of(), List.of(), views(rules), runs, why);
  }

  private static List<RuleActivityView> views(Map<String, RuleActivity> rules) {
    return rules.values().stream().map(RuleActivityView::of).toList();
  }
}
