package io.adwright.gateway.rest;

import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.ControlScope;
import io.adwright.gateway.api.ControlAnswer;
import io.adwright.gateway.api.ControlNoteInput;
import io.adwright.gateway.api.ControlsView;
import io.adwright.gateway.api.KillSwitchInput;
import io.adwright.gateway.api.ModeInput;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.api.RollbackInput;
import io.adwright.gateway.control.Approvals;
import io.adwright.gateway.control.ControlBoard;
import io.adwright.gateway.control.Order;
import io.adwright.gateway.ingest.ControlNotPublished;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where people order: every order needs a reason, and is published before it is answered. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "control", description = "What people decide")
class ControlResource {
  private static final int ACCEPTED = 202;

  private final Orders orders;
  private final ControlBoard board;
  private final Approvals approvals;
  private final Callers callers;

  ControlResource(Orders orders, ControlBoard board, Approvals approvals, Callers callers) {
    this.orders = orders;
    this.board = board;
    this.approvals = approvals;
    this.callers = callers;
  }

  @GET
  @Path("controls")
  @RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
  @Operation(
      operationId = "getControls",
      summary = "Show kill switches, modes and the latest orders",
      description = "As the topic of controls has them; orders show within a moment.")
  public ControlsView get() {
    return ControlsView.of(board, callers.current().tenantId());
  }

  @POST
  @Path("controls/kill-switch")
  @ResponseStatus(ACCEPTED)
  @APIResponseSchema(value = ControlAnswer.class, responseCode = "202")
  @Operation(
      operationId = "setKillSwitch",
      summary = "Stop or release a scope",
      description =
          "While a switch is engaged nothing in its scope is sent to a platform. What was held back"
              + " is judged anew after the release, not replayed.")
  public ControlAnswer killSwitch(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = KillSwitchInput.class)))
          InputStream body)
      throws IOException, ControlNotPublished {
    KillSwitchInput input = OrderBody.read(body, KillSwitchInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    ControlScope scope = Scopes.read(parameters, caller, input.scope());
    String reason = Orders.reason(parameters, "/reason", input.reason());
    if (input.engaged() == null) {
      parameters.add("/engaged", "is missing");
    }
    parameters.require();
    boolean engaged = Boolean.TRUE.equals(input.engaged());
    return orders.give(caller, new Order.KillSwitch(engaged), scope, reason, null);
  }

  @POST
  @Path("controls/modes")
  @ResponseStatus(ACCEPTED)
  @APIResponseSchema(value = ControlAnswer.class, responseCode = "202")
  @Operation(
      operationId = "setMode",
      summary = "Set how freely a scope is acted on",
      description =
          "OBSERVE judges and touches nothing, APPROVE asks a person for each action that raises"
              + " exposure, AUTONOMOUS acts within the rules.")
  public ControlAnswer mode(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ModeInput.class)))
          InputStream body)
      throws IOException, ControlNotPublished {
    ModeInput input = OrderBody.read(body, ModeInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    ControlScope scope = Scopes.read(parameters, caller, input.scope());
    String reason = Orders.reason(parameters, "/reason", input.reason());
    AutonomyMode mode =
        parameters.required(
            "/mode", input.mode(), Parameters.oneOf(AutonomyMode.class), AutonomyMode.OBSERVE);
    parameters.require();
    return orders.give(caller, new Order.SetMode(mode), scope, reason, null);
  }

  @POST
  @Path("rollbacks")
  @ResponseStatus(ACCEPTED)
  @APIResponseSchema(value = ControlAnswer.class, responseCode = "202")
  @Operation(
      operationId = "rollBack",
      summary = "Undo an action",
      description =
          "An action like any other: it goes through the same rules. Money that was spent stays"
              + " spent.")
  public ControlAnswer rollBack(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = RollbackInput.class)))
          InputStream body)
      throws IOException, ControlNotPublished {
    RollbackInput input = OrderBody.read(body, RollbackInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    String reason = Orders.reason(parameters, "/reason", input.reason());
    String actionId = parameters.required("/actionId", input.actionId(), text -> text, "");
    parameters.require();
    CampaignRef campaign =
        approvals
            .campaignOf(caller.tenantId(), actionId)
            .orElseThrow(() -> ApiProblem.of(noSuchAction(actionId)));
    return orders.give(caller, new Order.Rollback(actionId), Scopes.of(campaign), reason, null);
  }

  @POST
  @Path("notes")
  @ResponseStatus(ACCEPTED)
  @APIResponseSchema(value = ControlAnswer.class, responseCode = "202")
  @Operation(
      operationId = "addNote",
      summary = "Leave a note",
      description = "For those who come after. Nothing acts on it.")
  public ControlAnswer note(
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ControlNoteInput.class)))
          InputStream body)
      throws IOException, ControlNotPublished {
    ControlNoteInput input = OrderBody.read(body, ControlNoteInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    ControlScope scope = Scopes.read(parameters, caller, input.scope());
    String text = Orders.reason(parameters, "/text", input.text());
    parameters.require();
    return orders.give(caller, new Order.Note(), scope, text, null);
  }

  private static Problem noSuchAction(String actionId) {
    return new Problem(
        "No such action",
        404,
        "No action '" + actionId + "' was seen, or it is too old.",
        "ACTION_NOT_FOUND",
        "GET /api/v1/traces/{correlationId} shows the actions of a run.");
  }
}
