package io.adwright.gateway.rest;

import io.adwright.contracts.event.ControlScope;
import io.adwright.gateway.api.LagList;
import io.adwright.gateway.api.LetterPileList;
import io.adwright.gateway.api.LetterReplayView;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.api.ReasonInput;
import io.adwright.gateway.backlog.BrokerAway;
import io.adwright.gateway.backlog.DeadLetters;
import io.adwright.gateway.backlog.DeadLetters.Replayed;
import io.adwright.gateway.backlog.Lags;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/** Shows what waits in Kafka, and sends again what was set aside. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "backlog", description = "What waits in Kafka")
class BacklogResource {
  private static final Logger AUDIT = Logger.getLogger("io.adwright.audit");

  private final Lags lags;
  private final DeadLetters letters;
  private final Orders orders;
  private final Callers callers;

  BacklogResource(Lags lags, DeadLetters letters, Orders orders, Callers callers) {
    this.lags = lags;
    this.letters = letters;
    this.orders = orders;
    this.callers = callers;
  }

  @GET
  @Path("agents/lag")
  @Operation(
      operationId = "getAgentLag",
      summary = "Show how far the agents are behind",
      description = "Records of all tenants that each consumer group has still to read.")
  public LagList lag() throws BrokerAway {
    return LagList.of(lags.read());
  }

  @GET
  @Path("dead-letters")
  @Operation(
      operationId = "getDeadLetters",
      summary = "Count what the agents set aside",
      description =
          "Letters whose key names the caller's tenant; an unreadable key names none. Of a topic"
              + " the latest 10,000 records are looked at.")
  public LetterPileList deadLetters() throws BrokerAway {
    return LetterPileList.of(letters.count(callers.current().tenantId()));
  }

  @POST
  @Path("dead-letters/{topic}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "replayDeadLetters",
      summary = "Send dead letters once more",
      description =
          "The oldest 100 that wait go to the topic that they were read from: same bytes, key and"
              + " headers. What was sent is marked, and not sent a second time. The order is a note"
              + " in the audit before anything is sent.")
  public LetterReplayView replay(
      @RestPath String topic,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ReasonInput.class)))
          InputStream body)
      throws IOException, BrokerAway, ControlNotPublished {
    ReasonInput input = OrderBody.read(body, ReasonInput.class);
    Caller caller = callers.current();
    var parameters = new Parameters();
    String reason = Orders.reason(parameters, "/reason", input.reason());
    ControlScope scope = Scopes.read(parameters, caller, null);
    parameters.require();
    if (!letters.topics().contains(topic)) {
      throw ApiProblem.of(noSuchTopic(topic));
    }
    String controlId =
        orders
            .give(caller, new Order.Note(), scope, "Replay of " + topic + ": " + reason, null)
            .controlId();
    Replayed replayed = letters.replay(topic, caller.tenantId());
    AUDIT.infof(
        "dead letters replayed: controlId=%s topic=%s operator=%s sent=%d left=%d",
        controlId, topic, caller.name(), replayed.sent(), replayed.left());
    return LetterReplayView.of(topic, replayed, controlId);
  }

  private static Problem noSuchTopic(String topic) {
    return new Problem(
        "No such topic of dead letters",
        404,
        "'" + topic + "' takes no dead letters of Adwright.",
        "DEAD_LETTERS_NOT_FOUND",
        "GET /api/v1/dead-letters names those that do.");
  }
}
