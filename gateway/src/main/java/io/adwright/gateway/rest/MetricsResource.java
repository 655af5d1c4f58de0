package io.adwright.gateway.rest;

import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.MetricsAnswer;
import io.adwright.gateway.api.SnapshotInput;
import io.adwright.gateway.ingest.CorrelationIds;
import io.adwright.gateway.ingest.MetricsPublisher;
import io.adwright.gateway.ingest.NotPublished;
import io.adwright.gateway.ingest.RunIds;
import io.adwright.gateway.security.Caller;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.snapshot.BadSnapshots;
import io.adwright.gateway.snapshot.SnapshotReader;
import io.adwright.gateway.snapshot.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Takes snapshots from programs. */
@Path("/api/v1/metrics")
@RolesAllowed(Roles.PUBLISHER)
@Tag(name = "ingest", description = "Where campaigns come in")
class MetricsResource {
  private static final String NDJSON = "application/x-ndjson";

  private final SnapshotReader reader;
  private final MetricsPublisher publisher;
  private final PublishTurns turns;
  private final CorrelationIds ids;
  private final Repeats repeats;
  private final Callers callers;
  private final long largest;

  MetricsResource(
      SnapshotReader reader,
      MetricsPublisher publisher,
      PublishTurns turns,
      CorrelationIds ids,
      Repeats repeats,
      Callers callers,
      GatewayConfig config) {
    this.turns = turns;
    this.ids = ids;
    this.repeats = repeats;
    this.reader = reader;
    this.publisher = publisher;
    this.callers = callers;
    this.largest = config.ingest().largestJson().asLongValue();
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, NDJSON, "application/jsonl"})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postMetrics",
      summary = "Publish campaign snapshots",
      description =
          "One snapshot, an array of them, or one a line (application/x-ndjson); each is published as a run of its own. If anything is"
              + " wrong, nothing is published, and the answer lists everything that is wrong."
              + " Amounts are decimal strings or numbers in main units. The answer comes when the"
              + " broker has every snapshot.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(oneOf = {SnapshotInput.class, SnapshotInput[].class})))
  @APIResponse(
      responseCode = "202",
      description = "The snapshots are published",
      content = @Content(schema = @Schema(implementation = MetricsAnswer.class)))
  public Response post(
      InputStream body,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
      @Parameter(
              description =
                  "Any text of yours: the same snapshots under the same key are one run each,"
                      + " however often they are sent; other content under it is refused (422)")
          @RestHeader("Idempotency-Key")
          @Nullable String idempotencyKey)
      throws IOException, NotPublished {
    Caller caller = callers.current();
    var parameters = new Parameters();
    Optional<String> key = parameters.id("Idempotency-Key", idempotencyKey);
    parameters.require();
    RunIds runs =
        key.map(known -> RunIds.repeatable(caller.ownTenant(), known)).orElse(_ -> ids.next());
    try (var _ = turns.take()) {
      var bounded = new BoundedBody(body, largest, "adwright.gateway.ingest.largest-json");
      var tenancy = new Tenancy(caller.ownTenant(), tenant -> caller.tenant(tenant).isPresent());
      var campaigns =
          MediaType.APPLICATION_JSON_TYPE.isCompatible(MediaType.valueOf(type))
              ? reader.read(bounded, tenancy)
              : reader.readLines(bounded, tenancy);
      key.ifPresent(known -> repeats.claim(caller.ownTenant(), known, campaigns, runs));
      List<String> correlationIds =
          publisher.publish(campaigns, MetricsSource.newBuilder().setSystem("api").build(), runs);
      return Response.accepted(new MetricsAnswer(correlationIds.size(), correlationIds)).build();
    } catch (BadSnapshots bad) {
      throw ApiProblem.badRequest(
          "INVALID_SNAPSHOT", "GET /q/openapi describes a snapshot.", bad.violations());
    }
  }
}
