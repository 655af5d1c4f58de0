package io.adwright.gateway.rest;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Platform;
import io.adwright.gateway.api.LearningItem;
import io.adwright.gateway.api.LearningList;
import io.adwright.gateway.api.LearningNoteInput;
import io.adwright.gateway.api.RecallInput;
import io.adwright.gateway.learnings.MemoryClient;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows what was learnt, and lets operators add to it and take back of it. */
@Path("/api/v1/learnings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER})
@Tag(name = "learnings", description = "What was learnt from outcomes, operators and the playbook")
class LearningsResource {
  private static final int MOST = 200;
  private static final String TENANT = "Whose learnings; the caller's own if left out";

  private final MemoryClient memory;
  private final LearningBodies bodies;
  private final Callers callers;

  LearningsResource(MemoryClient memory, LearningBodies bodies, Callers callers) {
    this.memory = memory;
    this.bodies = bodies;
    this.callers = callers;
  }

  @GET
  @Operation(
      operationId = "listLearnings",
      summary = "List or search learnings",
      description =
          "With q the usable learnings nearest to it by meaning, nearest first; without q all of"
              + " them, also rejected and recalled ones, newest first, in pages: pass nextCursor as"
              + " cursor to read on.")
  public LearningList list(
      @Parameter(description = TENANT) @RestQuery @Nullable String tenant,
      @Parameter(description = "Text to search for, at most 2000 characters") @RestQuery
          @Nullable String q,
      @Parameter(description = "1 to 200; 20 if left out") @RestQuery @Nullable String limit,
      @Parameter(description = "CANDIDATE, VALIDATED, REJECTED or RECALLED") @RestQuery
          @Nullable String validity,
      @Parameter(description = "OUTCOME, OPERATOR or PLAYBOOK") @RestQuery @Nullable String origin,
      @Parameter(description = "Only about this finding") @RestQuery @Nullable String finding,
      @Parameter(description = "Only about this kind of action") @RestQuery @Nullable String action,
      @Parameter(description = "Only about this platform") @RestQuery @Nullable String platform,
      @Parameter(description = "nextCursor of the page before") @RestQuery
          @Nullable String cursor) {
    var parameters = new Parameters();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("tenant", parameters.tenant(callers.current(), "tenant", tenant));
    parameters.read("q", q, LearningParameters::question).ifPresent(it -> asked.put("q", it));
    parameters
        .read("limit", limit, it -> LearningParameters.limit(it, MOST))
        .ifPresent(it -> asked.put("limit", it));
    symbol(parameters, asked, "validity", validity, LearningValidity.class);
    symbol(parameters, asked, "origin", origin, LearningOrigin.class);
    symbol(parameters, asked, "finding", finding, FindingCode.class);
    symbol(parameters, asked, "action", action, ActionKind.class);
    symbol(parameters, asked, "platform", platform, Platform.class);
    parameters.id("cursor", cursor).ifPresent(it -> asked.put("after", it));
    parameters.require();
    return memory.list(asked);
  }

  @GET
  @Path("{learningId}")
  @Operation(operationId = "getLearning", summary = "Show one learning")
  public LearningItem get(
      @RestPath String learningId,
      @Parameter(description = TENANT) @RestQuery @Nullable String tenant) {
    var parameters = new Parameters();
    String id = parameters.id("learningId", learningId).orElse("");
    String owner = parameters.tenant(callers.current(), "tenant", tenant);
    parameters.require();
    return memory.get(owner, id);
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addLearning",
      summary = "Add an operator's note",
      description =
          "A note is recalled like a learning, and weighs less than anything that was measured. The"
              + " same note sent again is the same learning.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = LearningNoteInput.class)))
  @APIResponse(
      responseCode = "201",
      description = "The note is a learning now; 200 if it was before",
      content = @Content(schema = @Schema(implementation = LearningItem.class)))
  public Response add(
      @Parameter(description = TENANT) @RestQuery @Nullable String tenant, InputStream body)
      throws IOException {
    var parameters = new Parameters();
    String owner = parameters.tenant(callers.current(), "tenant", tenant);
    parameters.require();
    MemoryClient.Answer answer = memory.post(owner, "", bodies.note(callers.current(), body));
    return Response.status(answer.created() ? 201 : 200).entity(answer.learning()).build();
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Path("{learningId}/recall")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recallLearning",
      summary = "Take a learning back",
      description = "It is not used again, whatever later outcomes say. Doing so twice is safe.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RecallInput.class)))
  @APIResponse(
      responseCode = "200",
      description = "The learning, taken back",
      content = @Content(schema = @Schema(implementation = LearningItem.class)))
  public LearningItem recall(
      @RestPath String learningId,
      @Parameter(description = TENANT) @RestQuery @Nullable String tenant,
      InputStream body)
      throws IOException {
    var parameters = new Parameters();
    String id = parameters.id("learningId", learningId).orElse("");
    String owner = parameters.tenant(callers.current(), "tenant", tenant);
    parameters.require();
    return memory
        .post(owner, MemoryClient.path(id, "recall"), bodies.recall(callers.current(), body))
        .learning();
  }

  private static <E extends Enum<E>> void symbol(
      Parameters parameters,
      Map<String, String> asked,
      String name,
      @Nullable String value,
      Class<E> type) {
    parameters
        .read(name, value, it -> LearningParameters.symbol(it, type))
        .ifPresent(it -> asked.put(name, it));
  }
}
