package io.adwright.simulator.rest;

import io.adwright.simulator.Simulator;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Changes by their idempotency key, for a client that never got its answer. */
@Path("/api/v1/actions")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
public final class ActionResource {
  private final Simulator simulator;

  ActionResource(Simulator simulator) {
    this.simulator = simulator;
  }

  @GET
  @Path("{idempotencyKey}")
  @Operation(summary = "The answer that the change under this key got")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @APIResponse(
      responseCode = "404",
      description = "ACTION_NOT_FOUND: no change was made under this key",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  public Response one(@RestPath String idempotencyKey) {
    return simulator
        .changeOf(idempotencyKey)
        .map(Answers::patch)
        .orElseGet(
            () ->
                Problem.of(
                        404,
                        "ACTION_NOT_FOUND",
                        "no change was made under the key " + idempotencyKey)
                    .response());
  }
}
