package io.adwright.memory.rest;

import io.adwright.contracts.event.Learning;
import io.adwright.memory.learning.LearningName;
import io.adwright.memory.learning.OperatorLearnings;
import io.adwright.memory.library.Library;
import io.adwright.memory.topic.LearningsWriter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * For the gateway, which is the one door: it knows who asks, and answers for the form. Listens on
 * the loopback address unless a deployment says otherwise.
 */
@Path("/internal/v1/learnings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class LearningsResource {
  private static final int MOST = 200;

  private final LearningList list;
  private final Library library;
  private final LearningsWriter writer;
  private final Clock clock;

  LearningsResource(LearningList list, Library library, LearningsWriter writer, Clock clock) {
    this.list = list;
    this.library = library;
    this.writer = writer;
    this.clock = clock;
  }

  @GET
  public LearningPage list(
      @RestQuery @Nullable String tenant,
      @RestQuery @Nullable String q,
      @BeanParam LearningFilter wanted,
      @RestQuery @DefaultValue("20") int limit,
      @RestQuery @Nullable String after) {
    String owner = Requests.text("tenant", tenant);
    Requests.require(limit >= 1 && limit <= MOST, "limit must be from 1 to " + MOST);
    return q == null || q.isBlank()
        ? list.newest(owner, wanted, limit, after)
        : list.nearest(owner, q, wanted, limit);
  }

  @GET
  @Path("{learningId}")
  public LearningView get(@RestPath String learningId, @RestQuery @Nullable String tenant) {
    return LearningView.of(find(learningId, tenant));
  }

  @POST
  public Response add(@RestQuery @Nullable String tenant, NoteInput note) {
    Learning learning =
        Requests.make(
            () ->
                OperatorLearnings.note(
                    Requests.text("tenant", tenant),
                    Requests.text("operator", note.operator()),
                    Requests.text("text", note.text()),
                    note.context(),
                    now()));
    return library
        .find(LearningName.of(learning))
        .map(known -> Response.ok(LearningView.of(known)).build())
        .orElseGet(() -> Response.status(201).entity(publish(learning)).build());
  }

  @POST
  @Path("{learningId}/recall")
  public LearningView recall(
      @RestPath String learningId, @RestQuery @Nullable String tenant, RecallInput input) {
    Learning known = find(learningId, tenant);
    Learning recalled =
        OperatorLearnings.recall(
            known,
            Requests.text("operator", input.operator()),
            Requests.text("reason", input.reason()),
            now());
    return recalled.equals(known) ? LearningView.of(known) : publish(recalled);
  }

  private LearningView publish(Learning learning) {
    Learning complete = library.withVector(learning);
    writer.publish(complete);
    library.accept(complete);
    return LearningView.of(complete);
  }

  private Learning find(String learningId, @Nullable String tenant) {
    var name = new LearningName(Requests.text("tenant", tenant), learningId);
    return library.find(name).orElseThrow(() -> Requests.notFound(learningId));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
