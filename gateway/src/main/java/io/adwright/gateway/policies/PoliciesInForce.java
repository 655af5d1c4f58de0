package io.adwright.gateway.policies;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the optimizer says is in force.
 *
 * @param version of all policies together
 * @param maxStepPercent how far one action may move a daily budget
 * @param maxDataAgeHours how old data may be that a raise is decided on; null is "not asked for"
 * @param observationHours how long a campaign is left alone after a change of its budget or status
 * @param planExpiryHours how old a plan may be when it is carried out
 * @param approvalExpiryHours how long a person may think
 * @param problems why newer files are not in force; empty if they are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PoliciesInForce(
    String version,
    int maxStepPercent,
    @Nullable Long maxDataAgeHours,
    long observationHours,
    long planExpiryHours,
    long approvalExpiryHours,
    List<Policy> policies,
    List<String> problems) {

  /** One policy; empty sets are "all". */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Policy(
      String id,
      String version,
      String file,
      String because,
      String when,
      String then,
      @Nullable String to,
      Set<String> actions,
      Set<String> tenants,
      Set<String> accounts,
      Set<String> platforms,
      Map<String, String> labels) {

    /** Whether the policy is about a tenant; null is all tenants. */
    public boolean concerns(@Nullable String tenantId) {
      return tenantId == null || tenants.isEmpty() || tenants.contains(tenantId);
    }
  }
}
