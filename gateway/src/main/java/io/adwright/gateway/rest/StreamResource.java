package io.adwright.gateway.rest;

import io.adwright.gateway.api.AlertNews;
import io.adwright.gateway.api.DecisionNews;
import io.adwright.gateway.api.StepNews;
import io.adwright.gateway.api.TokenNews;
import io.adwright.gateway.api.TraceNews;
import io.adwright.gateway.live.LiveClients;
import io.adwright.gateway.live.LiveFilter;
import io.adwright.gateway.live.NewsType;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells what happens while it happens. */
@Path("/api/v1/stream")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "traces", description = "What became of each campaign")
class StreamResource {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** No event has this id: who comes with an id that cannot be read is told to read anew. */
  private static final long NOWHERE = -1;

  private final LiveClients clients;
  private final Callers callers;

  StreamResource(LiveClients clients, Callers callers) {
    this.clients = clients;
    this.callers = callers;
  }

  // A client is a thread that mostly waits: a virtual one costs a kilobyte.
  @GET
  @RunOnVirtualThread
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "stream",
      summary = "Follow the runs live",
      description =
          "Server-sent events: \"step\" (an agent began, finished or failed; data as StepNews),"
              + " \"token\" (a model wrote a piece of its answer; TokenNews), \"decision\" (the"
              + " optimizer decided, or what became of an action is known; DecisionNews), \"alert\""
              + " (a person should hear of it; AlertNews), \"trace\" (a run came further;"
              + " TraceNews) and \"reset\" (events may be missing: read /api/v1/traces anew). Ids rise; a client that comes back with"
              + " Last-Event-ID gets what it missed, or a reset. A comment comes every 15 seconds"
              + " when nothing happens. A client that does not read is disconnected.")
  @APIResponse(
      responseCode = "200",
      description = "The stream; each event's data is one of these",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema =
                  @Schema(
                      oneOf = {
                        StepNews.class,
                        TraceNews.class,
                        TokenNews.class,
                        DecisionNews.class,
                        AlertNews.class
                      })))
  public Response stream(
      @Parameter(description = "Only events of this run") @RestQuery @Nullable String correlationId,
      @Parameter(description = "Only events of runs of this import") @RestQuery
          @Nullable String importId,
      @Parameter(
              description = "Only events of these types; without it all. A reset comes in any case",
              schema =
                  @Schema(
                      type = SchemaType.ARRAY,
                      enumeration = {"step", "trace", "token", "decision", "alert"}))
          @RestQuery
          List<String> type,
      @Parameter(description = "Id of the last event that was seen") @RestHeader("Last-Event-ID")
          @Nullable String lastEventId,
      @Context HttpServerRequest request) {
    var parameters = new Parameters();
    var filter =
        new LiveFilter(
            callers.current().tenantId(),
            parameters.id("correlationId", correlationId).orElse(null),
            parameters.id("importId", importId).orElse(null),
            types(parameters, type));
    parameters.require();
    if (clients.isFull()) {
      throw ApiProblem.unavailable(
          "As many clients follow the stream as may.", "STREAM_FULL", PAUSE);
    }
    long position = position(lastEventId);
    Runnable disconnect = () -> request.connection().close();
    StreamingOutput events = out -> clients.serve(position, filter, out, disconnect);
    return Response.ok(events)
        .header("Cache-Control", "no-store")
        // Proxies must pass events on as they come.
        .header("X-Accel-Buffering", "no")
        .build();
  }

  private static Set<NewsType> types(Parameters parameters, List<String> wanted) {
    Set<NewsType> types = EnumSet.noneOf(NewsType.class);
    wanted.forEach(
        text ->
            parameters.read("type", text, Parameters.oneOf(NewsType.class)).ifPresent(types::add));
    return types.isEmpty() ? EnumSet.allOf(NewsType.class) : types;
  }

  private long position(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return clients.now();
    }
    try {
      return Long.parseLong(lastEventId.strip());
    } catch (NumberFormatException e) {
      return NOWHERE;
    }
  }
}
