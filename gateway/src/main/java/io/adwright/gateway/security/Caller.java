package io.adwright.gateway.security;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param name for the audit; never blank
 * @param tenantId the only tenant that the caller sees and acts for; null is all, which only a
 *     gateway without sign-in on loopback grants
 * @param roles among {@link Roles#ALL}
 */
public record Caller(String name, @Nullable String tenantId, Set<String> roles) {
  /** The tenant of those who name none. */
  public static final String DEFAULT_TENANT = "default";

  /** Who calls a gateway that asks nobody who they are. */
  static final Caller LOCAL = new Caller("local", null, Roles.ALL);

  public Caller {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a caller needs a name");
    }
    if (tenantId != null && tenantId.isBlank()) {
      throw new IllegalArgumentException("caller " + name + " has a blank tenant");
    }
    if (!Roles.ALL.containsAll(roles)) {
      throw new IllegalArgumentException(
          "caller " + name + " has roles " + roles + "; known are " + Roles.ALL);
    }
    roles = Set.copyOf(roles);
  }

  /** Whether somebody vouches for the name; without sign-in it says nothing. */
  public boolean isSignedIn() {
    return tenantId != null;
  }

  /** The tenant of what the caller makes without naming one. */
  public String ownTenant() {
    return tenantId == null ? DEFAULT_TENANT : tenantId;
  }

  /**
   * Returns the tenant that a request is about.
   *
   * @param wanted the one that it names; null if it names none
   * @return empty if it is not the caller's
   */
  public Optional<String> tenant(@Nullable String wanted) {
    if (wanted == null) {
      return Optional.of(ownTenant());
    }
    return tenantId == null || tenantId.equals(wanted) ? Optional.of(wanted) : Optional.empty();
  }
}
