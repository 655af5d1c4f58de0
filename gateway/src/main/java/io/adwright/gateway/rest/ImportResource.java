package io.adwright.gateway.rest;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.MetricsSource;
import io.adwright.gateway.GatewayConfig;
import io.adwright.gateway.api.ImportAnswer;
import io.adwright.gateway.api.ImportDetail;
import io.adwright.gateway.api.ImportItem;
import io.adwright.gateway.api.ImportList;
import io.adwright.gateway.api.Problem;
import io.adwright.gateway.api.StatusCounts;
import io.adwright.gateway.imports.CampaignImporter;
import io.adwright.gateway.imports.ImportRefused;
import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.ImportResult;
import io.adwright.gateway.ingest.CorrelationIds;
import io.adwright.gateway.ingest.ImportBook;
import io.adwright.gateway.ingest.ImportJob;
import io.adwright.gateway.ingest.ImportState;
import io.adwright.gateway.ingest.MetricsPublisher;
import io.adwright.gateway.ingest.NotPublished;
import io.adwright.gateway.ingest.RunIds;
import io.adwright.gateway.security.Caller;
import io.adwright.gateway.security.Callers;
import io.adwright.gateway.security.Roles;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStatus.Kind;
import io.adwright.gateway.trace.TraceStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Takes report files. */
@Path("/api/v1/imports")
@RolesAllowed(Roles.PUBLISHER)
@Tag(name = "ingest", description = "Where campaigns come in")
class ImportResource {
  private static final Logger LOG = Logger.getLogger(ImportResource.class);
  private static final int MOST = 200;

  private final CampaignImporter importer;
  private final MetricsPublisher publisher;
  private final ImportTurns turns;
  private final CorrelationIds ids;
  private final Callers callers;
  private final Repeats repeats;
  private final ImportBook book;
  private final TraceStore traces;
  private final Clock clock;
  private final Duration patience;
  private final long largest;

  ImportResource(
      CampaignImporter importer,
      MetricsPublisher publisher,
      ImportTurns turns,
      CorrelationIds ids,
      Callers callers,
      Repeats repeats,
      ImportBook book,
      TraceStore traces,
      Clock clock,
      GatewayConfig config) {
    this.repeats = repeats;
    this.book = book;
    this.traces = traces;
    this.clock = clock;
    this.patience = config.traces().patience();
    this.importer = importer;
    this.publisher = publisher;
    this.turns = turns;
    this.ids = ids;
    this.callers = callers;
    this.largest = config.ingest().largestImport().asLongValue();
  }

  @POST
  @Consumes({
    "text/*",
    MediaType.APPLICATION_OCTET_STREAM,
    "application/csv",
    "application/vnd.ms-excel"
  })
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importFile",
      summary = "Import a report file",
      description =
          "The body is the CSV itself: Adwright's own columns, an export of Google Ads or Meta Ads"
              + " Manager, or any CSV with map. Each campaign is published as a run of its own; a"
              + " bad row is set aside with its reason, the others go on. The answer comes when"
              + " the broker has every campaign.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "202",
      description = "The campaigns are published",
      content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
  public Response post(
      InputStream body,
      @BeanParam ImportParameters parameters,
      @Parameter(
              description =
                  "Any text of yours: the same campaigns under the same key are one run each,"
                      + " however often the file is sent; others under it are refused (422)")
          @RestHeader("Idempotency-Key")
          @Nullable String idempotencyKey)
      throws IOException, NotPublished {
    ImportRequest request = parameters.request(callers.current());
    var headers = new Parameters();
    Optional<String> key = headers.id("Idempotency-Key", idempotencyKey);
    headers.require();
    RunIds runs =
        key.map(known -> RunIds.repeatable(request.tenantId(), known)).orElse(_ -> ids.next());
    String importId = key.map(known -> importId(request.tenantId(), known)).orElseGet(ids::next);
    Caller caller = callers.current();
    ImportJob job = book.begin(importId, request.tenantId(), caller.name());
    try (var _ = turns.take()) {
      var bounded =
          new BoundedBody(body, largest, "adwright.gateway.ingest.largest-import", job::received);
      ImportResult result = importer.read(bounded, request, job::rows);
      int wanted = result.campaigns().size();
      key.ifPresent(known -> repeats.claim(request.tenantId(), known, result.campaigns(), runs));
      job.published(0, wanted);
      var source = MetricsSource.newBuilder().setSystem("import").setReference(importId).build();
      List<String> correlationIds =
          publisher.publish(result.campaigns(), source, runs, done -> job.published(done, wanted));
      var answer = ImportAnswer.of(importId, result, correlationIds);
      job.done();
      LOG.infof(
          "file imported: importId=%s format=%s campaigns=%d rows=%d rejected=%d",
          importId,
          answer.format(),
          answer.accepted(),
          answer.rows().read(),
          answer.rejectedRows());
      return Response.accepted(answer).build();
    } catch (ImportRefused refused) {
      job.refused(refused.detail());
      throw ApiProblem.of(
          new Problem(
              refused.title(), 422, refused.detail(), refused.code().name(), refused.hint()));
    } catch (IOException | NotPublished | RuntimeException | Error broken) {
      job.failed(String.valueOf(broken.getMessage()));
      throw broken;
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER, Roles.PUBLISHER})
  @Operation(
      operationId = "listImports",
      summary = "List imports, with how far each has come",
      description =
          "200 at most. Who sends a file under an Idempotency-Key finds it by that while it is"
              + " still being read. With PostgreSQL every replica tells of all, a second late of"
              + " those that another one reads; in memory each tells of its own since its start.")
  public ImportList list(
      @Parameter(description = "Only the import that came under this Idempotency-Key") @RestQuery
          @Nullable String idempotencyKey) {
    Caller caller = callers.current();
    var parameters = new Parameters();
    Optional<String> importId =
        parameters
            .id("idempotencyKey", idempotencyKey)
            .map(key -> importId(caller.ownTenant(), key));
    parameters.require();
    List<ImportState> known =
        importId.isPresent()
            ? book.find(caller.tenantId(), importId.get()).stream().toList()
            : book.latest(caller.tenantId(), MOST);
    return new ImportList(known.stream().map(ImportItem::of).toList());
  }

  @GET
  @Path("{importId}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.APPROVER, Roles.PUBLISHER})
  @Operation(
      operationId = "getImport",
      summary = "Show how far an import has come",
      description =
          "Bytes, rows and campaigns of the file, and its runs by status. Where the gateway that"
              + " read the file is gone, phase is INTERRUPTED and the runs tell what it published.")
  public ImportDetail get(@RestPath String importId) {
    String tenantId = callers.current().tenantId();
    Optional<ImportState> state = book.find(tenantId, importId);
    Map<Kind, Integer> runs =
        traces
            .list(
                new TraceQuery(
                    TraceFilter.ofImport(tenantId, importId),
                    null,
                    null,
                    1,
                    clock.instant().minus(patience)))
            .counts();
    if (state.isEmpty() && runs.isEmpty()) {
      throw ApiProblem.of(
          new Problem(
              "No such import",
              404,
              "No import '" + importId + "' is known, and no run of one.",
              "IMPORT_NOT_FOUND",
              "GET /api/v1/imports lists the imports; POST answers with the id of its own."));
    }
    return new ImportDetail(
        importId, state.map(ImportItem::of).orElse(null), StatusCounts.of(runs));
  }

  /** The id of an import under a key is the same whenever, and wherever, it is sent. */
  private static String importId(String tenantId, String key) {
    return ContentHash.of("import").and(tenantId).and(key).id();
  }
}
