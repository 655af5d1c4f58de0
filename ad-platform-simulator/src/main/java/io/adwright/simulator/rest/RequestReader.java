package io.adwright.simulator.rest;

import io.adwright.simulator.platform.CampaignRef;
import io.adwright.simulator.platform.Change;
import io.adwright.simulator.platform.Draft;
import io.adwright.simulator.platform.Request;
import io.adwright.simulator.platform.Request.Method;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client asks for. What cannot be understood becomes a request of its own kind, so
 * that the journal remembers it.
 *
 * <p>Nothing is guessed: a misspelt {@code validateOnly} must not turn a check into a change.
 */
@Singleton
final class RequestReader {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String VALIDATE_ONLY = "validateOnly";

  private final BodyReader bodies;

  RequestReader(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** Reads a PUT. */
  Request put(CampaignRef campaign, HttpHeaders headers, UriInfo uri, byte[] body) {
    try {
      requireQueryWithin(uri, Set.of());
      Draft draft = bodies.read(body, Draft.class);
      return new Request.Put(campaign, onlyIfAbsent(headers), draft);
    } catch (BadRequest e) {
      return unreadable(Method.PUT, campaign, null, body, e);
    }
  }

  /** Reads a PATCH. */
  Request patch(CampaignRef campaign, HttpHeaders headers, UriInfo uri, byte[] body) {
    String key = null;
    try {
      key = only(IDEMPOTENCY_KEY, headers.getRequestHeader(IDEMPOTENCY_KEY)).orElse(null);
      requireQueryWithin(uri, Set.of(VALIDATE_ONLY));
      Change change = bodies.read(body, Change.class);
      return new Request.Patch(campaign, key, validateOnly(uri), change);
    } catch (BadRequest e) {
      return unreadable(Method.PATCH, campaign, key, body, e);
    }
  }

  private static Request unreadable(
      Method method, CampaignRef campaign, @Nullable String key, byte[] body, BadRequest why) {
    int kept = Math.min(body.length, BodyReader.MAX_BYTES);
    String text = new String(body, 0, kept, StandardCharsets.UTF_8);
    return new Request.Unreadable(method, campaign, key, text, why.complaint());
  }

  private static boolean onlyIfAbsent(HttpHeaders headers) throws BadRequest {
    String name = HttpHeaders.IF_NONE_MATCH;
    Optional<String> value = only(name, headers.getRequestHeader(name));
    if (value.isPresent() && !value.get().equals("*")) {
      throw new BadRequest(name + " must be * or absent");
    }
    return value.isPresent();
  }

  private static boolean validateOnly(UriInfo uri) throws BadRequest {
    String value = only(VALIDATE_ONLY, uri.getQueryParameters().get(VALIDATE_ONLY)).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadRequest(VALIDATE_ONLY + " must be true or false");
    };
  }

  private static Optional<String> only(String name, @Nullable List<String> values)
      throws BadRequest {
    if (values == null || values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1) {
      throw new BadRequest(name + " was sent " + values.size() + " times; send it once");
    }
    return Optional.of(values.getFirst());
  }

  private static void requireQueryWithin(UriInfo uri, Set<String> known) throws BadRequest {
    for (String name : uri.getQueryParameters().keySet()) {
      if (!known.contains(name)) {
        throw new BadRequest("unknown query parameter '%s'; known are %s".formatted(name, known));
      }
    }
  }
}
