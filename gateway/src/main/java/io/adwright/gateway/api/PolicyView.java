package io.adwright.gateway.api;

import io.adwright.gateway.policies.PoliciesInForce.Policy;
import io.adwright.gateway.policies.RuleActivity;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy in force. */
@Schema(description = "A policy in force; empty lists are \"all\"")
public record PolicyView(
    @Schema(description = "Its name in decisions", examples = "policy:contractual-minimum")
        String id,
    @Schema(description = "A hash of its text") String version,
    @Schema(examples = "default.yaml") String file,
    @Schema(description = "The reason that people read") String because,
    @Schema(
            description = "The condition, in CEL",
            examples = "action.raises && kpis.conversions < 30.0")
        String when,
    @Schema(enumeration = {"ALLOW", "CLAMP", "ASK", "BLOCK"}) String then,
    @Schema(description = "The furthest daily budget in micros, in CEL; with CLAMP only")
        @Nullable String to,
    List<String> actions,
    List<String> tenants,
    List<String> accounts,
    List<String> platforms,
    @Schema(description = "name=value, all of which a campaign must have") List<String> labels,
    @Schema(description = "Null if it did not apply in the runs that were looked at")
        @Nullable RuleActivityView lately) {

  static PolicyView of(Policy policy, @Nullable String tenantId, @Nullable RuleActivity lately) {
    return new PolicyView(
        policy.id(),
        policy.version(),
        policy.file(),
        policy.because(),
        policy.when(),
        policy.then(),
        policy.to(),
        List.copyOf(policy.actions()),
        own(policy, tenantId),
        List.copyOf(policy.accounts()),
        List.copyOf(policy.platforms()),
        labels(policy.labels()),
        lately == null ? null : RuleActivityView.of(lately));
  }

  /** A caller of one tenant does not learn which others there are. */
  private static List<String> own(Policy policy, @Nullable String tenantId) {
    return policy.tenants().stream()
        .filter(tenant -> tenantId == null || tenantId.equals(tenant))
        .toList();
  }

  private static List<String> labels(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> label.getKey() + '=' + label.getValue())
        .sorted()
        .toList();
  }
}
