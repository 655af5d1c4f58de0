package io.adwright.optimizer.platform.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Trouble;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import io.adwright.optimizer.platform.http.Reply;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Errors of the Google Ads API: a {@code google.rpc.Status} whose details hold a {@code
 * GoogleAdsFailure}, as the whole answer or as the {@code partialFailureError} of a good one.
 *
 * @see <a
 *     href="https://developers.google.com/google-ads/api/docs/best-practices/understand-api-errors">Understand
 *     API errors</a>
 * @see <a
 *     href="https://developers.google.com/google-ads/api/reference/rpc/latest/QuotaErrorDetails">QuotaErrorDetails</a>
 */
final class GoogleErrors {
  private static final Pattern DURATION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?s");

  /** Waited when a quota is used up and no time is named. */
  private static final Duration USUAL_WAIT = Duration.ofSeconds(60);

  /**
   * What the API says went wrong.
   *
   * @param status the canonical code by name, for example INVALID_ARGUMENT; null if unknown
   * @param trouble the first error
   * @param pause how long to leave the account alone; zero if need not be
   */
  record Failure(@Nullable String status, Trouble trouble, Duration pause) {

    /** Returns whether the request was certainly not carried out. */
    boolean isRefusal() {
      return switch (status == null ? "" : status) {
        case "INVALID_ARGUMENT",
            "FAILED_PRECONDITION",
            "OUT_OF_RANGE",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "UNIMPLEMENTED",
            "RESOURCE_EXHAUSTED" ->
            true;
        default -> false;
      };
    }
  }

  private GoogleErrors() {}

  /** Returns the failure that an answer of any status is; empty if it is none of this API. */
  static Optional<Failure> failure(Reply.Answered answered) {
    return Json.object(answered.body())
        .map(body -> body.path("error"))
        .filter(JsonNode::isObject)
        .map(
            error ->
                failure(
                    error,
                    Json.text(error, "/status").orElse(null),
                    answered.header("request-id").orElse(null)));
  }

  /** Returns the failure inside an answer with status 200; empty if there is none. */
  static Optional<Failure> partialFailure(JsonNode body, @Nullable String requestId) {
    JsonNode error = body.path("partialFailureError");
    return error.isObject()
        ? Optional.of(failure(error, "INVALID_ARGUMENT", requestId))
        : Optional.empty();
  }

  private static Failure failure(
      JsonNode error, @Nullable String status, @Nullable String headerId) {
    JsonNode details = adsFailure(error);
    JsonNode first = details.path("errors").path(0);
    String code = code(first).orElse(status == null ? "UNKNOWN" : status);
    String message =
        Json.text(first, "/message")
            .or(() -> Json.text(error, "/message"))
            .orElse("the API gave no reason");
    String requestId = Json.text(details, "/requestId").orElse(headerId);
    Kind kind = kind(status, code);
    Duration wait = kind == Kind.RATE_LIMIT ? retryDelay(first) : Duration.ZERO;
    String shown = wait.isZero() ? message : message + " (retry after " + wait.toSeconds() + " s)";
    return new Failure(status, new Trouble(kind, code, shown, requestId), wait);
  }

  private static JsonNode adsFailure(JsonNode error) {
    for (JsonNode detail : error.path("details")) {
      if (detail.path("errors").isArray()) {
        return detail;
      }
    }
    return error.path("details").path(0);
  }

  /** Returns for example {@code quotaError.RESOURCE_EXHAUSTED}. */
  private static Optional<String> code(JsonNode first) {
    Iterator<Map.Entry<String, JsonNode>> codes = first.path("errorCode").properties().iterator();
    if (!codes.hasNext()) {
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> code = codes.next();
    return Optional.of(code.getKey() + '.' + code.getValue().asText());
  }

  private static Kind kind(@Nullable String status, String code) {
    if (code.startsWith("quotaError.") && !code.endsWith(".ACCESS_PROHIBITED")) {
      return Kind.RATE_LIMIT;
    }
    return switch (status == null ? "" : status) {
      case "RESOURCE_EXHAUSTED" -> Kind.RATE_LIMIT;
      case "UNAUTHENTICATED", "PERMISSION_DENIED" -> Kind.AUTH;
      case "NOT_FOUND", "UNIMPLEMENTED" -> Kind.PERMANENT;
      case "INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "ALREADY_EXISTS" ->
          Kind.VALIDATION;
      default -> Kind.TRANSIENT;
    };
  }

  /** A protobuf duration in JSON, for example {@code 30s} or {@code 1.5s}. */
  private static Duration retryDelay(JsonNode first) {
    return Json.text(first, "/details/quotaErrorDetails/retryDelay")
        .filter(text -> DURATION.matcher(text).matches())
        .map(text -> new BigDecimal(text.substring(0, text.length() - 1)))
        .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()))
        .orElse(USUAL_WAIT);
  }
}
