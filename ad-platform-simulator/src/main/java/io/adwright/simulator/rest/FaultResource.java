package io.adwright.simulator.rest;

import io.adwright.simulator.SimulatorConfig;
import io.adwright.simulator.fault.FaultPlan;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Faults to order, where the configuration allows it. */
@Path("/api/v1/faults")
@Produces(Problem.MEDIA_TYPE)
@RunOnVirtualThread
@APIResponse(responseCode = "204", description = "Done")
@APIResponse(responseCode = "404", description = "FAULTS_DISABLED")
public final class FaultResource {
  private final SimulatorConfig config;
  private final FaultPlan faults;
  private final BodyReader bodies;

  FaultResource(SimulatorConfig config, FaultPlan faults, BodyReader bodies) {
    this.config = config;
    this.faults = faults;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let the next PATCH requests go wrong, after those already ordered")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = FaultOrder.class)))
  @APIResponse(responseCode = "400", description = "INVALID_REQUEST")
  public Response add(byte[] body) throws BadRequest {
    if (!config.faultsEnabled()) {
      return disabled();
    }
    FaultOrder order = bodies.read(body, FaultOrder.class);
    faults.add(order.fault(), order.times());
    return Response.noContent().build();
  }

  @DELETE
  @Operation(summary = "Forget all faults, and let the requests go that wait in one")
  public Response clear() {
    if (!config.faultsEnabled()) {
      return disabled();
    }
    faults.clear();
    return Response.noContent().build();
  }

  private static Response disabled() {
    return Problem.of(
            404,
            "FAULTS_DISABLED",
            "faults cannot be ordered here; start with adwright.simulator.faults-enabled=true")
        .response();
  }
}
