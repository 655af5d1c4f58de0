package io.adwright.gateway.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** Finds out who calls, in the one way that is configured. */
@Alternative
@Priority(1)
@ApplicationScoped
class GatewayAuthentication implements HttpAuthenticationMechanism {
  private static final int UNAUTHORIZED = 401;
  private static final String BEARER = "Bearer ";

  private final AuthConfig config;
  private final OidcAuthenticationMechanism oidc;
  private final Optional<ApiKeys> keys;

  GatewayAuthentication(
      AuthConfig config, OidcAuthenticationMechanism oidc, Optional<ApiKeys> keys) {
    this.config = config;
    this.oidc = oidc;
    this.keys = keys;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    return switch (config.mode()) {
      case NONE -> Uni.createFrom().item(identity(Caller.LOCAL));
      case API_KEY -> byKey(context);
      case OIDC -> oidc.authenticate(context, identityProviders);
    };
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", BEARER.strip()));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  private Uni<SecurityIdentity> byKey(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return Uni.createFrom().nullItem();
    }
    Optional<Caller> caller =
        Optional.of(header)
            .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(text -> text.substring(BEARER.length()).strip())
            .flatMap(key -> keys.flatMap(known -> known.callerOf(key)));
    return caller
        .map(known -> Uni.createFrom().item(identity(known)))
        .orElseGet(
            () -> Uni.createFrom().failure(new AuthenticationFailedException("no valid API key")));
  }

  private static SecurityIdentity identity(Caller caller) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(caller.name()))
        .addRoles(caller.roles())
        .addAttribute(Callers.ATTRIBUTE, caller)
        .build();
  }
}
