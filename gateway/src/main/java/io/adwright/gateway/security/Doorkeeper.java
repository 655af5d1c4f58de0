package io.adwright.gateway.security;

import io.adwright.gateway.api.Problem;
import io.adwright.gateway.security.AuthConfig.Mode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what a browser was led to send: requests that a page from elsewhere makes, and, where
 * nobody signs in, requests under a foreign name that was made to point at this machine.
 */
@ApplicationScoped
class Doorkeeper {
  /** Before everything else, the dashboard's files included. */
  private static final int FIRST = 1_000;

  private static final int FORBIDDEN = 403;
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  private final AuthConfig config;

  Doorkeeper(AuthConfig config) {
    this.config = config;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::look, FIRST);
  }

  private void look(RoutingContext context) {
    Optional<Problem> refusal = refusal(context.request());
    if (refusal.isEmpty()) {
      context.next();
      return;
    }
    Problem problem = refusal.get();
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(
            new JsonObject()
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("code", problem.code())
                .put("hint", problem.hint())
                .encode());
  }

  private Optional<Problem> refusal(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    if (config.mode() == Mode.NONE
        && (authority == null || !LOOPBACK.matcher(authority.host()).matches())) {
      return Optional.of(
          new Problem(
              "Foreign host name",
              FORBIDDEN,
              "Without sign-in the gateway answers to names of this machine only.",
              "FOREIGN_HOST",
              "Call it as http://localhost or http://127.0.0.1, or set adwright.auth.mode."));
    }
    if (!READING.contains(request.method()) && isFromElsewhere(request, authority)) {
      return Optional.of(
          new Problem(
              "Cross-site request",
              FORBIDDEN,
              "A page of another origin may not send this.",
              "CROSS_SITE",
              "Send it from the gateway's own pages, or list the origin in"
                  + " adwright.auth.trusted-origins."));
    }
    return Optional.empty();
  }

  private boolean isFromElsewhere(HttpServerRequest request, @Nullable HostAndPort authority) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      // Programs send neither header; browsers send at least one of them.
      return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
    boolean trusted = config.trustedOrigins().map(known -> known.contains(origin)).orElse(false);
    return !trusted && !isOwn(origin, authority);
  }

  private static boolean isOwn(String origin, @Nullable HostAndPort authority) {
    try {
      URI uri = URI.create(origin);
      return authority != null
          && uri.getAuthority() != null
          && uri.getAuthority().equalsIgnoreCase(authority.toString());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
