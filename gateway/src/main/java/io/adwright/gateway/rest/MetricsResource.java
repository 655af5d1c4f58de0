package io.adwright.gateway.rest;

import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.MetricsAnswer;
import io.adwright.gateway.api.SnapshotInput;
import io.adwright.gateway.ingest.MetricsPublisher;
import io.adwright.gateway.ingest.NotPublished;
import io.adwright.gateway.security.Caller;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.snapshot.BadSnapshots;
import io.adwright.gateway.snapshot.SnapshotReader;
import io.adwright.gateway.snapshot.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes snapshots from programs. */
@Path("/api/v1/metrics")
@RolesAllowed(Roles.PUBLISHER)
@Tag(name = "ingest", description = "Where campaigns come in")
class MetricsResource {
  private final SnapshotReader reader;
  private final MetricsPublisher publisher;
  private final Callers callers;
  private final long largest;

  MetricsResource(
      SnapshotReader reader, MetricsPublisher publisher, Callers callers, GatewayConfig config) {
    this.reader = reader;
    this.publisher = publisher;
    this.callers = callers;
    this.largest = config.ingest().largestJson().asLongValue();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postMetrics",
      summary = "Publish campaign snapshots",
      description =
          "One snapshot, or an array of them; each is published as a run of its own. If anything is"
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
  public Response post(InputStream body) throws IOException, NotPublished {
    try {
      Caller caller = callers.current();
      var campaigns =
          reader.read(
              new BoundedBody(body, largest, "adwright.gateway.ingest.largest-json"),
              new Tenancy(caller.ownTenant(), tenant -> caller.tenant(tenant).isPresent()));
      List<String> correlationIds =
          publisher.publish(campaigns, MetricsSource.newBuilder().setSystem("api").build());
      return Response.accepted(new MetricsAnswer(correlationIds.size(), correlationIds)).build();
    } catch (BadSnapshots bad) {
      throw ApiProblem.badRequest(
          "INVALID_SNAPSHOT", "GET /q/openapi describes a snapshot.", bad.violations());
    }
  }
}
