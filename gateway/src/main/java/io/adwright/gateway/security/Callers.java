package io.adwright.gateway.security;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request that is being answered. */
@ApplicationScoped
public class Callers {
  static final String ATTRIBUTE = "adwright.caller";

  private final SecurityIdentity identity;
  private final AuthConfig config;

  Callers(SecurityIdentity identity, AuthConfig config) {
    this.identity = identity;
    this.config = config;
  }

  /**
   * Returns the caller.
   *
   * @throws ForbiddenException if its token names no tenant: without one it would see all
   */
  public Caller current() {
    Caller known = identity.getAttribute(ATTRIBUTE);
    return known == null ? byToken() : known;
  }

  private Caller byToken() {
    Object tenant =
        identity.getPrincipal() instanceof JsonWebToken token
            ? token.getClaim(config.tenantClaim())
            : null;
    if (!(tenant instanceof String text) || text.isBlank()) {
      throw new ForbiddenException("the token has no claim '" + config.tenantClaim() + "'");
    }
    Set<String> roles = new HashSet<>(identity.getRoles());
    roles.retainAll(Roles.ALL);
    return new Caller(identity.getPrincipal().getName(), text, roles);
  }
}
