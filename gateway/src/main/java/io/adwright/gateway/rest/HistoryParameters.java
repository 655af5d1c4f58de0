package io.adwright.gateway.rest;

import io.adwright.contracts.event.Granularity;
import io.adwright.gateway.api.Cursors;
import io.adwright.gateway.api.MetricHistoryPage;
import io.adwright.gateway.campaign.MetricHistory;
import io.adwright.gateway.campaign.PastWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a metric history is wanted, as query parameters. */
class HistoryParameters {
  private static final int DEFAULT_LIMIT = 100;

  @RestQuery
  @Parameter(description = "DAY, HOUR or PERIOD; all if left out", example = "DAY")
  @Nullable String granularity;

  @RestQuery
  @Parameter(
      description = "Only windows that began then or later",
      example = "2026-01-01T00:00:00Z")
  @Nullable String since;

  @RestQuery
  @Parameter(description = "Only windows that began before", example = "2026-02-01T00:00:00Z")
  @Nullable String until;

  @RestQuery
  @Parameter(description = "1 to 400; 100 if left out")
  @Nullable String limit;

  @RestQuery
  @Parameter(description = "nextCursor of the page before")
  @Nullable String cursor;

  /** What was asked for. */
  record Wanted(
      Optional<Granularity> granularity,
      Optional<Instant> since,
      Optional<Instant> until,
      Optional<PastWindow.Place> before,
      int limit) {

    MetricHistoryPage of(MetricHistory history) {
      List<PastWindow> windows = history.windows().stream().filter(this::isWanted).toList();
      int read =
          before
              .map(place -> windows.stream().filter(past -> !isAfter(past, place)).count())
              .orElse(0L)
              .intValue();
      return MetricHistoryPage.of(windows, read, limit);
    }

    private boolean isWanted(PastWindow past) {
      Instant start = past.window().getStart();
      return granularity.map(wanted -> wanted == past.window().getGranularity()).orElse(true)
          && since.map(from -> !start.isBefore(from)).orElse(true)
          && until.map(start::isBefore).orElse(true);
    }

    /** Whether a window comes on a later page: the newest is on the first. */
    private static boolean isAfter(PastWindow past, PastWindow.Place place) {
      return past.place().compareTo(place) < 0;
    }
  }

  /**
   * Reads the parameters.
   *
   * @throws ApiProblem if any is wrong
   */
  Wanted wanted() {
    var parameters = new Parameters();
    var wanted =
        new Wanted(
            parameters.read("granularity", granularity, Parameters.oneOf(Granularity.class)),
            parameters.read("since", since, Parameters::instant),
            parameters.read("until", until, Parameters::instant),
            parameters.read("cursor", cursor, Cursors::decodeWindow),
            parameters
                .read("limit", limit, Parameters.upTo(MetricHistory.MOST))
                .orElse(DEFAULT_LIMIT));
    parameters.require();
    return wanted;
  }
}
