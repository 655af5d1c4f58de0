package io.adwright.optimizer.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.http.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * The header {@code X-Business-Use-Case-Usage}: per business a list of use cases, each with the
 * share of its limits that is used up, and the minutes until access is regained.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate
 *     limits</a>
 */
final class MetaUsage {
  private MetaUsage() {}

  /** Returns how long access is closed; empty if the header does not say that it is. */
  static Optional<Duration> wait(Reply.Answered answered) {
    return answered
        .header("X-Business-Use-Case-Usage")
        .flatMap(Json::object)
        .map(MetaUsage::minutes)
        .filter(minutes -> minutes > 0)
        .map(Duration::ofMinutes);
  }

  private static long minutes(JsonNode businesses) {
    long longest = 0;
    for (JsonNode useCases : businesses) {
      for (JsonNode useCase : useCases) {
        longest =
            Math.max(longest, Json.whole(useCase, "/estimated_time_to_regain_access").orElse(0L));
      }
    }
    return Math.min(longest, Duration.ofDays(1).toMinutes());
  }
}
