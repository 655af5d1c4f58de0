package io.adwright.gateway.rest;

import io.adwright.gateway.api.AuditList;
import io.adwright.gateway.api.Cursors;
import io.adwright.gateway.control.AuditLog;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows who ordered what, when and why. */
@Path("/api/v1/controls/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "control", description = "What people decide")
class AuditResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 500;

  private final AuditLog audit;
  private final Callers callers;

  AuditResource(AuditLog audit, Callers callers) {
    this.audit = audit;
    this.callers = callers;
  }

  @GET
  @Operation(
      operationId = "listControls",
      summary = "Show who ordered what, when and why",
      description =
          "Kill switches, modes, answers, rollbacks, re-runs and notes. With PostgreSQL nothing of"
              + " it is ever changed or removed.")
  public AuditList list(
      @Parameter(description = "1 to 500; 50 if left out") @RestQuery @Nullable String limit,
      @Parameter(description = "nextCursor of the page before") @RestQuery
          @Nullable String cursor) {
    var parameters = new Parameters();
    int most = parameters.read("limit", limit, Parameters.upTo(MOST)).orElse(DEFAULT_LIMIT);
    AuditLog.Place before = parameters.read("cursor", cursor, Cursors::decodeOrder).orElse(null);
    parameters.require();
    return AuditList.of(
        audit.list(callers.current().tenantId(), before, most + 1), most, audit.isLasting());
  }
}
