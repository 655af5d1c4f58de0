package io.adwright.optimizer.platform;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import io.adwright.optimizer.gate.AdPlatform;
import java.util.Collections;
import java.util.Set;

/**
 * Which campaigns a configured platform is in charge of.
 *
 * @param name of the platform in the configuration
 * @param platform of the campaigns
 * @param tenants of the campaigns; none means all
 * @param accounts of the campaigns; none means all
 * @param adapter that carries out their changes
 */
public record Route(
    String name, Platform platform, Set<String> tenants, Set<String> accounts, AdPlatform adapter) {
  public Route {
    tenants = Set.copyOf(tenants);
    accounts = Set.copyOf(accounts);
  }

  boolean leads(CampaignRef campaign) {
    return platform == campaign.getPlatform()
        && (tenants.isEmpty() || tenants.contains(campaign.getTenantId()))
        && (accounts.isEmpty() || accounts.contains(campaign.getAccountId()));
  }

  /** A route that names accounts goes before one that names tenants, and that before the rest. */
  int rank() {
    return (accounts.isEmpty() ? 0 : 2) + (tenants.isEmpty() ? 0 : 1);
  }

  /** Returns whether a campaign could belong to both, with none of them going first. */
  boolean collidesWith(Route other) {
    return platform == other.platform
        && rank() == other.rank()
        && overlap(tenants, other.tenants)
        && overlap(accounts, other.accounts);
  }

  private static boolean overlap(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
  }
}
