package io.adwright.optimizer.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Changes.Change;
import io.adwright.optimizer.gate.Changes.What;
import io.adwright.optimizer.platform.checked.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a campaign and its ad set from the account's activity log. The log names its events
 * after older objects, so they are told by the id of the object and by what the event's name says
 * was changed. Its {@code extra_data} is not documented: values that are not understood are left
 * out.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/reference/ad-account/activities">Ad
 *     account activities</a>
 */
final class MetaActivities {
  private static final int PAGE = 500;

  /** For example {@code 2026-03-01T12:30:00+0000}. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

  private MetaActivities() {}

  /** Returns the parameters of the question. */
  static Map<String, String> fields(Instant since) {
    return Map.of(
        "fields",
        "event_time,event_type,object_id,actor_name,extra_data",
        "since",
        Long.toString(since.getEpochSecond()),
        "limit",
        Integer.toString(PAGE));
  }

  /** Returns what the answer tells of the campaign; empty if it is not understood. */
  static Optional<Changes> changes(MetaIds ids, JsonNode answer, Instant since, long unitMicros) {
    if (!answer.path("data").isArray()) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    for (JsonNode event : answer.path("data")) {
      String object = Json.text(event, "/object_id").orElse("");
      if (object.equals(ids.campaign()) || ids.adSet().filter(object::equals).isPresent()) {
        change(event, unitMicros).filter(it -> !it.at().isBefore(since)).ifPresent(changes::add);
      }
    }
    // The log has the newest first, and seconds only: of two in one second, the later comes first.
    Collections.reverse(changes);
    changes.sort(Comparator.comparing(Change::at));
    return Optional.of(new Changes(changes, Json.text(answer, "/paging/next").isEmpty()));
  }

  private static Optional<Change> change(JsonNode event, long unitMicros) {
    String type = Json.text(event, "/event_type").orElse("");
    What what =
        type.contains("budget")
            ? What.DAILY_BUDGET
            : type.contains("run_status") ? What.STATUS : null;
    if (what == null) {
      return Optional.empty();
    }
    JsonNode extra = Json.text(event, "/extra_data").flatMap(Json::object).orElse(event);
    try {
      Instant at =
          OffsetDateTime.parse(Json.text(event, "/event_time").orElse(""), TIME).toInstant();
      return Optional.of(
          new Change(
              at,
              what,
              value(extra, "/old_value", what, unitMicros),
              value(extra, "/new_value", what, unitMicros),
              Json.text(event, "/actor_name").orElse(null),
              null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String value(
      JsonNode extra, String pointer, What what, long unitMicros) {
    return switch (what) {
      case DAILY_BUDGET ->
          Json.whole(extra, pointer)
              .filter(units -> units >= 0 && units <= Long.MAX_VALUE / unitMicros)
              .map(units -> Long.toString(units * unitMicros))
              .orElse(null);
      case STATUS ->
          Json.text(extra, pointer)
              .map(name -> MetaCampaigns.status(name.toUpperCase(Locale.ROOT)))
              .filter(status -> status != DeliveryStatus.UNKNOWN)
              .map(DeliveryStatus::name)
              .orElse(null);
    };
  }
}
