package io.adwright.gateway.rest;

import io.adwright.gateway.api.Problem;
import io.adwright.gateway.api.RebuildInput;
import io.adwright.gateway.api.RebuildView;
import io.adwright.gateway.events.Rebuild;
import io.adwright.gateway.security.Caller;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes the views anew from the topics. */
@Path("/api/v1/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "control", description = "What people decide")
class RebuildResource {
  private static final Logger AUDIT = Logger.getLogger("io.adwright.audit");
  private static final int ACCEPTED = 202;

  private final Rebuild rebuild;
  private final Callers callers;

  RebuildResource(Rebuild rebuild, Callers callers) {
    this.rebuild = rebuild;
    this.callers = callers;
  }

  @GET
  @Operation(
      operationId = "getRebuild",
      summary = "Show how far the latest rebuild has come",
      description = "Of this replica, since its start.")
  public RebuildView get() {
    return RebuildView.of(rebuild.state());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(ACCEPTED)
  @APIResponseSchema(value = RebuildView.class, responseCode = "202")
  @Operation(
      operationId = "rebuildViews",
      summary = "Make the views anew from the topics",
      description =
          "Forgets the traces of the last days and reads the topics from their beginning, while"
              + " everything goes on; traces are incomplete until it is done. It concerns the views"
              + " of all tenants and loses nothing that the topics hold.")
  public RebuildView post(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = RebuildInput.class)))
          InputStream body)
      throws IOException {
    RebuildInput input = OrderBody.read(body, RebuildInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    String reason = Orders.reason(parameters, "/reason", input.reason());
    parameters.require();
    if (caller.tenantId() != null && Boolean.TRUE.equals(input.everything())) {
      throw ApiProblem.of(
          new Problem(
              "Not for one tenant to decide",
              403,
              "With everything the old traces of all tenants are lost.",
              "NOT_YOURS_ALONE",
              "Leave out everything, or have who runs the gateway start it once with"
                  + " ADWRIGHT_GATEWAY_TRACES_REBUILD=true."));
    }
    if (!rebuild.begin(Boolean.TRUE.equals(input.everything()))) {
      throw ApiProblem.of(
          new Problem(
              "A rebuild is going on",
              409,
              "One rebuild is done at a time.",
              "REBUILD_RUNNING",
              "GET /api/v1/rebuild shows how far it has come."));
    }
    AUDIT.infof("views are rebuilt: by=%s reasonGiven=%b", caller.name(), !reason.isEmpty());
    return RebuildView.of(rebuild.state());
  }
}
