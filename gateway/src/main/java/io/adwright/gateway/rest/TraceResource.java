package io.adwright.gateway.rest;

import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.api.TraceList;
import io.adwright.gateway.api.TraceView;
import io.adwright.gateway.security.Caller;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows the runs. */
@Path("/api/v1/traces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "traces", description = "What became of each campaign")
class TraceResource {
  private final TraceStore store;
  private final TraceExport export;
  private final Callers callers;
  private final Clock clock;
  private final Duration patience;

  TraceResource(
      TraceStore store, TraceExport export, Callers callers, Clock clock, GatewayConfig config) {
    this.store = store;
    this.export = export;
    this.callers = callers;
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
    Caller caller = callers.current();
    return store
        .find(id)
        // What others have is answered as what is not there.
        .filter(trace -> caller.tenant(trace.campaign().getTenantId()).isPresent())
        .map(trace -> TraceView.of(trace, stalledBefore()))
        .orElseThrow(() -> ApiProblem.of(notFound(id)));
  }

  @GET
  @Operation(
      operationId = "listTraces",
      summary = "List runs",
      description = "Newest first, in pages: pass nextCursor as cursor to read on.")
  public TraceList list(@BeanParam TraceParameters parameters) {
    Instant stalledBefore = stalledBefore();
    TraceQuery query = parameters.query(callers.current(), stalledBefore);
    return TraceList.of(store.list(query), stalledBefore);
  }

  @GET
  @Path("export")
  @Produces({TraceExport.CSV, TraceExport.NDJSON})
  @Operation(
      operationId = "exportTraces",
      summary = "Export runs",
      description =
          "All runs that the filters want, newest first: CSV with a line for each decision, or one"
              + " JSON object (as getTrace answers) a line. limit and cursor have no effect.")
  @APIResponse(
      responseCode = "200",
      description = "The runs",
      content = {
        @Content(mediaType = TraceExport.CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = TraceExport.NDJSON, schema = @Schema(type = SchemaType.STRING))
      })
  public Response export(
      @Parameter(description = "csv or json; csv if left out") @RestQuery @Nullable String format,
      @BeanParam TraceParameters parameters) {
    TraceQuery query = parameters.query(callers.current(), stalledBefore());
    var own = new Parameters();
    TraceExport.Format wanted =
        own.read("format", format, Parameters.oneOf(TraceExport.Format.class))
            .orElse(TraceExport.Format.CSV);
    own.require();
    StreamingOutput body = out -> export.write(wanted, query, out);
    return Response.ok(body, wanted.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + wanted.fileName() + "\"")
        .build();
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
}
