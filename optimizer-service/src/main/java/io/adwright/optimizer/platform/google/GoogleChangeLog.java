package io.adwright.optimizer.platform.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Changes.Change;
import io.adwright.optimizer.gate.Changes.What;
import io.adwright.optimizer.platform.checked.Json;
import io.adwright.optimizer.platform.checked.Seen;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a campaign and its budget from {@code change_event}: up to 30 days back, up to three
 * minutes late, at most 10,000 rows, in the account's time zone.
 *
 * @see <a href="https://developers.google.com/google-ads/api/docs/change-event">Change event</a>
 */
final class GoogleChangeLog {
  private static final int MAX_ROWS = 10_000;

  /** A little less than 30 days, as the clocks differ and a day may have 25 hours. */
  private static final Duration REACH = Duration.ofDays(29);

  private static final DateTimeFormatter QUERY_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final DateTimeFormatter ROW_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter();

  private final ZoneId zone;
  private final Instant since;
  private final Instant now;

  /**
   * @param zone of the account
   */
  GoogleChangeLog(ZoneId zone, Instant since, Instant now) {
    this.zone = zone;
    this.since = since;
    this.now = now;
  }

  String query(Seen seen) {
    String names = '\'' + seen.campaignEntity() + '\'';
    if (seen.budgetEntity() != null) {
      names += ", '" + seen.budgetEntity() + '\'';
    }
    return "SELECT change_event.change_date_time, change_event.user_email,"
        + " change_event.client_type, change_event.changed_fields, change_event.old_resource,"
        + " change_event.new_resource FROM change_event WHERE change_event.change_resource_name"
        + " IN (%s) AND change_event.change_date_time >= '%s' AND change_event.change_date_time"
            .formatted(names, local(from()))
        + " <= '%s' ORDER BY change_event.change_date_time LIMIT %d"
            .formatted(local(now.plusSeconds(1)), MAX_ROWS);
  }

  /** Returns what {@code answer} tells; empty if it is not understood. */
  Optional<Changes> changes(JsonNode answer) {
    JsonNode rows = answer.path("results");
    if (!rows.isArray() && !rows.isMissingNode()) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    try {
      for (JsonNode row : rows) {
        add(changes, row.path("changeEvent"));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    boolean all = rows.size() < MAX_ROWS && !answer.has("nextPageToken") && !from().isAfter(since);
    return Optional.of(new Changes(changes, all));
  }

  private void add(List<Change> changes, JsonNode event) {
    Instant at =
        LocalDateTime.parse(Json.text(event, "/changeDateTime").orElse(""), ROW_TIME)
            .atZone(zone)
            .toInstant();
    String by =
        Json.text(event, "/userEmail").or(() -> Json.text(event, "/clientType")).orElse(null);
    Optional<Long> budget = Json.whole(event, "/newResource/campaignBudget/amountMicros");
    if (budget.isPresent()) {
      String before =
          Json.whole(event, "/oldResource/campaignBudget/amountMicros")
              .map(String::valueOf)
              .orElse(null);
      changes.add(new Change(at, What.DAILY_BUDGET, before, budget.get().toString(), by, null));
    }
    String after = status(event, "/newResource/campaign/status");
    if (after != null) {
      changes.add(
          new Change(
              at, What.STATUS, status(event, "/oldResource/campaign/status"), after, by, null));
    }
  }

  private static @Nullable String status(JsonNode event, String pointer) {
    return Json.text(event, pointer)
        .map(GoogleCampaigns::status)
        .map(DeliveryStatus::name)
        .orElse(null);
  }

  private Instant from() {
    Instant earliest = now.minus(REACH);
    return since.isBefore(earliest) ? earliest : since;
  }

  private String local(Instant instant) {
    return QUERY_TIME.format(instant.atZone(zone));
  }
}
