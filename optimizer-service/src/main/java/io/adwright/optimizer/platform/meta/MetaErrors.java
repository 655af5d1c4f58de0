package io.adwright.optimizer.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Trouble;
import io.adwright.optimizer.platform.checked.Trouble.Kind;
import io.adwright.optimizer.platform.http.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * Errors of the Graph API, which may come with any HTTP status.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Handling
 *     errors</a>
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/overview/rate-limiting">Marketing
 *     API rate limiting</a>
 */
final class MetaErrors {
  /** Waited after a limit, if the usage header names no time. */
  private static final Duration USUAL_WAIT = Duration.ofMinutes(5);

  private static final long NO_SUCH_OBJECT = 33;

  /**
   * What the API says went wrong.
   *
   * @param code the error's code, with its subcode after a slash if there is one
   * @param changedNothing whether the request was certainly not carried out
   * @param absent whether the object does not exist, or is hidden from the access token
   * @param pause how long to leave the account alone; zero if need not be
   */
  record Failure(
      Trouble trouble, String code, boolean changedNothing, boolean absent, Duration pause) {

    /** Returns whether it may mean that one budget was changed too often, and is closed. */
    boolean closesBudget() {
      return code.equals("17") || code.startsWith("17/") || code.startsWith("613");
    }
  }

  private MetaErrors() {}

  /** Returns the failure that an answer of any status is; empty if it is none of this API. */
  static Optional<Failure> failure(Reply.Answered answered) {
    return Json.object(answered.body())
        .map(body -> body.path("error"))
        .filter(JsonNode::isObject)
        .flatMap(error -> Json.whole(error, "/code").map(code -> failure(answered, error, code)));
  }

  private static Failure failure(Reply.Answered answered, JsonNode error, long code) {
    long subcode = Json.whole(error, "/error_subcode").orElse(0L);
    boolean transientError = error.path("is_transient").asBoolean(false);
    Kind kind = kind(code, transientError);
    String message =
        Json.text(error, "/error_user_msg")
            .or(() -> Json.text(error, "/message"))
            .orElse("the API gave no reason");
    String shown = subcode == 0 ? Long.toString(code) : code + "/" + subcode;
    Duration wait =
        kind == Kind.RATE_LIMIT ? MetaUsage.wait(answered).orElse(USUAL_WAIT) : Duration.ZERO;
    String advice = wait.isZero() ? "" : " (retry after " + wait.toSeconds() + " s)";
    return new Failure(
        new Trouble(kind, shown, message + advice, Json.text(error, "/fbtrace_id").orElse(null)),
        shown,
        kind != Kind.TRANSIENT && answered.status() < 500,
        (code == 100 && subcode == NO_SUCH_OBJECT) || code == 803,
        wait);
  }

  /**
   * Codes 1 and 2 are faults of the service, in which a change may have been made; so may it with
   * any other code that is marked as transient and is not a limit.
   */
  private static Kind kind(long code, boolean transientError) {
    if (isLimit(code)) {
      return Kind.RATE_LIMIT;
    }
    if (transientError || code == 1 || code == 2) {
      return Kind.TRANSIENT;
    }
    if (code == 190 || code == 102 || code == 104 || code == 10 || (code >= 200 && code < 300)) {
      return Kind.AUTH;
    }
    return code == 368 || code == 803 ? Kind.PERMANENT : Kind.VALIDATION;
  }

  /** App (4), user and ad set budget (17), page (32), custom (613), and business use cases. */
  private static boolean isLimit(long code) {
    return code == 4
        || code == 17
        || code == 32
        || code == 341
        || code == 613
        || (code >= 80_000 && code <= 80_014);
  }
}
