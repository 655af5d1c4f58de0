package io.adwright.gateway.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.RateLimits;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What holds for every request: a rate for each caller, and a tag on each answer. */
class RequestFilters {
  private static final int TOO_MANY = 429;
  private static final int TAG_BYTES = 16;

  private final RateLimits limits;
  private final Callers callers;
  private final ObjectMapper json;

  RequestFilters(RateLimits limits, Callers callers, ObjectMapper json) {
    this.limits = limits;
    this.callers = callers;
    this.json = json;
  }

  @ServerRequestFilter
  @Nullable Response limitRate() {
    Optional<Duration> pause = limits.take(callers.current());
    return pause.map(RequestFilters::tooMany).orElse(null);
  }

  /** Tags what is read, and leaves out what the reader has already. */
  @ServerResponseFilter
  void tag(ContainerRequestContext request, ContainerResponseContext response) {
    if (!HttpMethod.GET.equals(request.getMethod())
        || response.getStatus() != Response.Status.OK.getStatusCode()
        || !(response.getEntity() instanceof Record view)) {
      return;
    }
    String tag = '"' + tagOf(view) + '"';
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (tag.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  private String tagOf(Record view) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
      byte[] tag = new byte[TAG_BYTES];
      System.arraycopy(digest, 0, tag, 0, TAG_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view that cannot be written: " + view.getClass(), e);
    }
  }

  private static Response tooMany(Duration pause) {
    long seconds = Math.max(1, pause.toSeconds());
    return Response.status(TOO_MANY)
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .entity(
            new Problem(
                "Too many requests",
                TOO_MANY,
                "The caller sends more than adwright.auth.requests-per-second allows.",
                "RATE_LIMITED",
                "Try again in " + seconds + " s."))
        .build();
  }
}
