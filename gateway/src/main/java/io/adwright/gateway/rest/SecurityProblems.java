package io.adwright.gateway.rest;

import io.adwright.gateway.api.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The form of the answers to those who may not. */
class SecurityProblems {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final SecurityIdentity identity;

  SecurityProblems(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerExceptionMapper
  Response map(UnauthorizedException failure) {
    return unauthorized("No credentials came with the request.");
  }

  @ServerExceptionMapper
  Response map(AuthenticationFailedException failure) {
    return unauthorized("The credentials are not valid, or not any longer.");
  }

  @ServerExceptionMapper
  Response map(ForbiddenException failure) {
    return Response.status(FORBIDDEN)
        .type(Problem.MEDIA_TYPE)
        .entity(
            new Problem(
                "Not allowed",
                FORBIDDEN,
                failure.getMessage() == null
                    ? "The caller's roles "
                        + new TreeSet<>(identity.getRoles())
                        + " do not allow this."
                    : failure.getMessage(),
                "FORBIDDEN",
                "docs/security.md lists what each role may do."))
        .build();
  }

  private static Response unauthorized(String detail) {
    return Response.status(UNAUTHORIZED)
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .entity(
            new Problem(
                "Sign-in needed",
                UNAUTHORIZED,
                detail,
                "UNAUTHORIZED",
                "Send Authorization: Bearer with an API key or a token of the provider."))
        .build();
  }
}
