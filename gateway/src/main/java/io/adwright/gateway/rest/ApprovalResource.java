package io.adwright.gateway.rest;

import io.adwright.gateway.api.ApprovalList;
import io.adwright.gateway.api.ApprovalView;
import io.adwright.gateway.api.ControlAnswer;
import io.adwright.gateway.api.DecisionInput;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.control.Approval;
import io.adwright.gateway.control.Approval.State;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the optimizer asks people, and where they answer. */
@Path("/api/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "control", description = "What people decide")
class ApprovalResource {
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  /** The two answers. */
  private enum Answer {
    APPROVE,
    REJECT
  }

  private final ApprovalViews approvals;
  private final Orders orders;
  private final Callers callers;

  ApprovalResource(ApprovalViews approvals, Orders orders, Callers callers) {
    this.approvals = approvals;
    this.orders = orders;
    this.callers = callers;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
  @Operation(
      operationId = "listApprovals",
      summary = "List what the optimizer asked",
      description = "Open and decided, newest first, at most 500.")
  public ApprovalList list(
      @Parameter(description = "OPEN, APPROVED, REJECTED, EXPIRED or WITHDRAWN") @RestQuery
          @Nullable String state) {
    var parameters = new Parameters();
    State wanted = parameters.read("state", state, Parameters.oneOf(State.class)).orElse(null);
    parameters.require();
    List<ApprovalView> all = approvals.all(callers.current().tenantId());
    return new ApprovalList(
        all.stream()
            .filter(one -> wanted == null || wanted.name().equals(one.state()))
            .limit(500)
            .toList(),
        Math.toIntExact(all.stream().filter(one -> State.OPEN.name().equals(one.state())).count()));
  }

  @POST
  @Path("{requestId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  @ResponseStatus(ACCEPTED)
  @APIResponseSchema(value = ControlAnswer.class, responseCode = "202")
  @Operation(
      operationId = "decideApproval",
      summary = "Answer what the optimizer asked",
      description =
          "The answer is for the action with this digest alone. A request that is answered or"
              + " expired takes no other answer (409).")
  public ControlAnswer decide(
      @RestPath String requestId,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = DecisionInput.class)))
          InputStream body)
      throws IOException, ControlNotPublished {
    DecisionInput input = OrderBody.read(body, DecisionInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    Answer answer =
        parameters.required(
            "/decision", input.decision(), Parameters.oneOf(Answer.class), Answer.REJECT);
    String digest = parameters.required("/digest", input.digest(), text -> text, "");
    String reason = Orders.reason(parameters, "/reason", input.reason());
    parameters.require();
    Approval asked =
        approvals
            .find(caller.tenantId(), requestId)
            .orElseThrow(() -> ApiProblem.of(notFound(requestId)));
    requireAnswerable(asked, digest);
    return orders.give(
        caller,
        new Order.Decide(answer == Answer.APPROVE, requestId, digest),
        Scopes.of(asked.campaign()),
        reason,
        null);
  }

  private void requireAnswerable(Approval asked, String digest) {
    State state = approvals.state(asked);
    if (state != State.OPEN) {
      throw ApiProblem.of(
          new Problem(
              "The request takes no answer",
              CONFLICT,
              "The request is " + state + ".",
              "APPROVAL_CLOSED",
              "GET /api/v1/approvals?state=open lists those that wait."));
    }
    if (!asked.request().getDigest().equals(digest)) {
      throw ApiProblem.of(
          new Problem(
              "Another action",
              CONFLICT,
              "The digest is not that of the action which waits.",
              "DIGEST_MISMATCH",
              "Read the request again, look at its action, and answer with its digest."));
    }
  }

  private static Problem notFound(String requestId) {
    return new Problem(
        "No such request",
        404,
        "The optimizer asked nothing with the id '" + requestId + "', or it is too old.",
        "APPROVAL_NOT_FOUND",
        "GET /api/v1/approvals lists what it asked.");
  }
}
