package io.adwright.gateway.rest;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.Cursors;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.api.TraceList;
import io.adwright.gateway.api.TraceView;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import io.adwright.gateway.trace.TraceStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows the runs. */
@Path("/api/v1/traces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "traces", description = "What became of each campaign")
class TraceResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 500;

  private final TraceStore store;
  private final Clock clock;
  private final Duration patience;

  TraceResource(TraceStore store, Clock clock, GatewayConfig config) {
    this.store = store;
    this.clock = clock;
    this.patience = config.traces().patience();
  }

  @GET
  @Path("{correlationId}")
  @Operation(
      operationId = "getTrace",
      summary = "Show one run",
      description = "Diagnosis, recall, strategy, copy, execution and the timeline of its steps.")
  public TraceView get(@RestPath String correlationId) {
    var parameters = new Parameters();
    String id = parameters.id("correlationId", correlationId).orElse("");
    parameters.require();
    return store
        .find(id)
        .map(trace -> TraceView.of(trace, stalledBefore()))
        .orElseThrow(() -> ApiProblem.of(notFound(id)));
  }

  @GET
  @Operation(
      operationId = "listTraces",
      summary = "List runs",
      description = "Newest first, in pages: pass nextCursor as cursor to read on.")
  public TraceList list(
      @Parameter(description = "Only runs of this import") @RestQuery @Nullable String importId,
      @Parameter(description = "RUNNING, COMPLETE, PARTIAL or FAILED") @RestQuery
          @Nullable String status,
      @Parameter(description = "Only runs of campaigns with this id") @RestQuery
          @Nullable String campaignId,
      @Parameter(description = "1 to 500; 50 if left out") @RestQuery @Nullable String limit,
      @Parameter(description = "nextCursor of the page before") @RestQuery
          @Nullable String cursor) {
    Instant stalledBefore = stalledBefore();
    var parameters = new Parameters();
    var query =
        new TraceQuery(
            parameters.id("importId", importId).orElse(null),
            parameters.id("campaignId", campaignId).orElse(null),
            parameters.read("status", status, TraceResource::kind).orElse(null),
            parameters.read("cursor", cursor, Cursors::decode).orElse(null),
            parameters.read("limit", limit, TraceResource::limit).orElse(DEFAULT_LIMIT),
            stalledBefore);
    parameters.require();
    return TraceList.of(store.list(query), stalledBefore);
  }

  private Instant stalledBefore() {
    return clock.instant().minus(patience);
  }

  private static Problem notFound(String id) {
    return new Problem(
        "No such run",
        404,
        "No event of a run with the correlation id '" + id + "' was seen, or it is too old.",
        "TRACE_NOT_FOUND",
        "GET /api/v1/traces lists the runs that are kept.");
  }

  private static Kind kind(String text) {
    try {
      return Kind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not known. Known are " + Arrays.toString(Kind.values()), e);
    }
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notEvenANumber) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a number from 1 to " + MOST, notEvenANumber);
    }
    throw new IllegalArgumentException("'" + text + "' is not a number from 1 to " + MOST);
  }
}
